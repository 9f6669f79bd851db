package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;

@FunctionConfig(name = "length")
record LengthConfig(FunctionGroupRef<Tally> tally, int most, FunctionRef<Notes> notes) {}
