package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import java.util.Optional;

@FunctionConfig(name = "length")
record LengthConfig(Optional<FunctionGroupRef<lib.Outer.Tally>> tally) {}
