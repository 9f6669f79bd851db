package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@FunctionConfig(name = "length")
record LengthConfig(Optional<FunctionRef<Other>> one, List<FunctionRef<Other>> two, Map<String, FunctionRef<Other>> three, Part part) {}
