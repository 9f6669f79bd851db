package app;

import dev.peruser.api.SingleFunction;

interface One extends Two, SingleFunction<String, Integer> {}
