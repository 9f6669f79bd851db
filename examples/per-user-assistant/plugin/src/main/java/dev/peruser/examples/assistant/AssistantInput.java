package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;

/** A command to the assistant. */
record AssistantInput(
    @Description("The command: note, pref, stats, tally or help") String command,
    @Description("What the command is to do") @DefaultValue("") String action,
    @Description("Its first parameter: a note or a key") @DefaultValue("") String param1,
    @Description("Its second parameter: a value") @DefaultValue("") String param2) {}
