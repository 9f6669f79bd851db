package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.SingleFunction;

@FunctionConfig(name = "length")
record LengthConfig(FunctionGroupRef<SingleFunction<String, Integer>> group) {}
