package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;

/** Settings of {@link Help}. */
@FunctionConfig(name = "assistant_help")
record HelpConfig(
    @Description("The first line of the help text") @DefaultValue("Available commands:")
        String title) {}
