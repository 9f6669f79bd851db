package app;

import dev.peruser.api.StreamingFunction;

abstract class Base implements StreamingFunction<Integer, Integer> {}
