package app;

import dev.peruser.api.SingleFunction;

abstract class Base<T> implements SingleFunction<T, Integer> {}
