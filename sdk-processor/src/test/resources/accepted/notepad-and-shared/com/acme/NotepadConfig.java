package com.acme;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;

/** Configuration of {@link Notepad}. */
@FunctionConfig(name = "per_user_notepad")
public record NotepadConfig(
    @Description("How many notes a user may keep") @DefaultValue("50") int maxNotes) {}
