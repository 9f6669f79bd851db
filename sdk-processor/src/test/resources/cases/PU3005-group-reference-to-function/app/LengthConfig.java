package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;

@FunctionConfig(name = "length")
record LengthConfig(FunctionGroupRef<Notes> notes) {}
