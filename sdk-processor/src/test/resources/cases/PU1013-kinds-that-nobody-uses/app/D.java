package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "d")
abstract class D {}
