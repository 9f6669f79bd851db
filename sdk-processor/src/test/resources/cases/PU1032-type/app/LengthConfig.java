package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "length")
record LengthConfig(int include, String __type) {}
