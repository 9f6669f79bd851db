package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "c")
@interface C {}
