package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;

/** Settings of a {@link Notepad}. */
@FunctionConfig(name = "per_user_notepad")
record NotepadConfig(
    @Description("How many notes a user may keep") @DefaultValue("50") int maxNotes) {}
