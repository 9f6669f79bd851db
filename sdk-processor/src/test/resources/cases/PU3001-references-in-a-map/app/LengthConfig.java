package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import java.util.Map;

@FunctionConfig(name = "length")
record LengthConfig(Map<String, FunctionRef<Notes>> allNotes) {}
