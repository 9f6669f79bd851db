package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;

@FunctionConfig(name = "b")
record BConfig(FunctionRef<A> next) {}
