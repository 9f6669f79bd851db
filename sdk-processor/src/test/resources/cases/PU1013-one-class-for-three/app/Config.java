package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "settings")
final class Config {}
