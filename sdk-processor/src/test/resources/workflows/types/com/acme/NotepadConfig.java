package com.acme;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;

@FunctionConfig(name = "per_user_notepad")
record NotepadConfig(@DefaultValue("50") int maxNotes) {}
