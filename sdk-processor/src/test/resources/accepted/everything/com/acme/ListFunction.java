package com.acme;

import dev.peruser.api.SingleFunction;
import java.util.List;

/** A base class whose type argument its subclasses give. */
abstract class ListFunction<T> implements SingleFunction<List<T>, Integer> {
  @Override
  public Integer invoke(List<T> input) {
    return input.size();
  }
}
