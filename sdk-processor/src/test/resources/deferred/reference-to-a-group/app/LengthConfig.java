package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import java.util.List;

@FunctionConfig(name = "length")
record LengthConfig(List<FunctionGroupRef<Notes>> notes) {}
