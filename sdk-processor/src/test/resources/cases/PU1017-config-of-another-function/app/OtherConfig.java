package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "other")
record OtherConfig(int limit) {}
