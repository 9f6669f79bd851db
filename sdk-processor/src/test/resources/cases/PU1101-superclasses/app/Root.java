package app;

import dev.peruser.api.SingleFunction;

abstract class Root<T> implements SingleFunction<T, Integer> {
  protected static String root;
}
