package app;

import dev.peruser.api.SingleFunction;

abstract class Base<I> implements SingleFunction<I, Integer> {}
