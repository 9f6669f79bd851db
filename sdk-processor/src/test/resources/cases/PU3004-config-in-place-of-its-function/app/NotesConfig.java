package app;

import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "notes")
record NotesConfig(int most) {}
