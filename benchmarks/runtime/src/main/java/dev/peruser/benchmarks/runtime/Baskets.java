package dev.peruser.benchmarks.runtime;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

/** A function whose input can be small or large. */
@RegisterPerUserFunction(name = "baskets")
public final class Baskets implements SingleFunction<Baskets.Basket, Baskets.Basket> {

  /**
   * What goes in and comes out.
   *
   * @param customer whose it is
   * @param items what is in it
   */
  public record Basket(String customer, List<Item> items) {}

  /**
   * One item.
   *
   * @param article its name
   * @param quantity how many
   * @param price of one
   * @param gift whether it is to be wrapped
   */
  public record Item(String article, int quantity, double price, boolean gift) {}

  @Override
  public Basket invoke(Basket basket) {
    return basket;
  }
}
