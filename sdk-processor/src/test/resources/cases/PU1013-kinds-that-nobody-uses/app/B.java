package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "b")
enum B {}
