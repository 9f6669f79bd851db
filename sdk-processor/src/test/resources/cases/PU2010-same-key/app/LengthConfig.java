package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "length")
record LengthConfig(int maxNotes, int max_notes) {}
