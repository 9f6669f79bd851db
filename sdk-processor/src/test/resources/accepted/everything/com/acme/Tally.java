package com.acme;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import java.util.List;
import java.util.Map;

@RegisterPerUserFunctionGroup(name = "tally")
public final class Tally {
  private int total;

  /** Adds a number. Gives the sum. */
  @GroupFunction
  int add(int number) {
    return total += number;
  }

  @GroupFunction(name = "add-all", description = "Adds all of them")
  Map<String, Integer> add(List<Integer> numbers) {
    numbers.forEach(this::add);
    return Map.of("total", total);
  }

  @GroupFunction
  void watch(int from, Emitter<? super Integer> emitter) throws InterruptedException {
    emitter.emit(from + total);
  }
}
