package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "length")
final class LengthConfig {}
