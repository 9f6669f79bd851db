package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import java.util.List;

@FunctionConfig(name = "length")
record LengthConfig(List<FunctionRef<Notes>> notes) {}
