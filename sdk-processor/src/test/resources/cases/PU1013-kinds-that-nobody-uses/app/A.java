package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "a")
interface A {}
