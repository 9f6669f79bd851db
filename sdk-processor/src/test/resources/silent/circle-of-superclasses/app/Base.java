package app;

import dev.peruser.api.SingleFunction;

abstract class Base extends Length implements SingleFunction<String, Integer> {}
