package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "")
record LengthConfig(int limit) {}
