package app;

import dev.peruser.api.FunctionConfig;
import java.util.List;

@FunctionConfig(name = "length")
record LengthConfig(List<Part> parts) {}
