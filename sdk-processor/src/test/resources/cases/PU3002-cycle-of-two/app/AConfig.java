package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;

@FunctionConfig(name = "a")
record AConfig(FunctionRef<B> next) {}
