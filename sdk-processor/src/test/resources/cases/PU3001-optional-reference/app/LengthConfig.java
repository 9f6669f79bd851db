package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import java.util.Optional;

@FunctionConfig(name = "length")
record LengthConfig(Optional<FunctionRef<Notes>> notes) {}
