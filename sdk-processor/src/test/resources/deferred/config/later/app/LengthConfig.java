package app;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "length")
record LengthConfig(@DefaultValue("80") int longest) {}
