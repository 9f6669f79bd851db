package dev.peruser.examples.assistant;

import dev.peruser.api.Description;
import java.util.List;

/** What became of the notes. */
record NoteOutput(
    @Description("Whether it was done") boolean success,
    @Description("What was done, or why not") String message,
    @Description("The notes, if they were asked for") List<String> notes,
    @Description("How many notes there are") int count) {}
