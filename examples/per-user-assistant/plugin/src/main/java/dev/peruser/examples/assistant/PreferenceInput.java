package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;

/** What to do with the preferences. */
record PreferenceInput(
    @Description("What to do: set, get or list") String action,
    @Description("The preference to set or get") @DefaultValue("") String key,
    @Description("What to set it to") @DefaultValue("") String value) {}
