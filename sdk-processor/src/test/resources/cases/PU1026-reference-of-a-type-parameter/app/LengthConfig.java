package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;

@FunctionConfig(name = "length")
record LengthConfig<T>(FunctionRef<T> other) {}
