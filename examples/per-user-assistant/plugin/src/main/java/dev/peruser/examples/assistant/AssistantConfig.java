package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import java.util.Optional;

/** Settings of the {@link Assistant}: the functions that it calls, by their names in the file. */
@FunctionConfig(name = "per_user_assistant")
record AssistantConfig(
    @Description("The notepad") @DefaultValue("notepad") FunctionRef<Notepad> notepadName,
    @Description("The preferences") @DefaultValue("preferences")
        FunctionRef<Preferences> preferencesName,
    @Description("What writes the help text; none, and 'help' is short")
        Optional<FunctionRef<Help>> helpName,
    @Description("What counts each command; none, and 'tally' is not there")
        Optional<FunctionGroupRef<Tally>> tallyName) {}
