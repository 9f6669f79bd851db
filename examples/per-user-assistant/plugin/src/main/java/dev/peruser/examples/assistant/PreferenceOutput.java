package dev.peruser.examples.assistant;

import dev.peruser.api.Description;
import java.util.Map;

/** What became of the preferences. */
record PreferenceOutput(
    @Description("Whether it was done") boolean success,
    @Description("What was done, or why not") String message,
    @Description("The value that was asked for") String value,
    @Description("All preferences, if they were set or asked for")
        Map<String, String> preferences) {}
