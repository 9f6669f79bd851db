package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.SingleFunction;

@FunctionConfig(name = "length")
record LengthConfig(FunctionRef<? extends SingleFunction<String, Integer>> other) {}
