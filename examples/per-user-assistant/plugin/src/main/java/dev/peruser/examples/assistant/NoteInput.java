package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;

/** What to do with the notes. */
record NoteInput(
    @Description("What to do: add, list, clear or count") String action,
    @Description("The note to add") @DefaultValue("") String content) {}
