package dev.peruser.examples.assistant;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;
import java.util.Map;

/** Settings of {@link Preferences}. */
@FunctionConfig(name = "per_user_preferences")
record PreferencesConfig(
    @Description("What a new user prefers")
        @DefaultValue("{\"theme\": \"dark\", \"language\": \"en\", \"notifications\": \"enabled\"}")
        Map<String, String> defaultPreferences,
    @Description("How many preferences a user may have") @DefaultValue("100") int maxPreferences) {}
