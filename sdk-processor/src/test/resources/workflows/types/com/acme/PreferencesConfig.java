package com.acme;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import java.util.Map;

@FunctionConfig(name = "per_user_preferences")
record PreferencesConfig(@DefaultValue("{}") Map<String, String> defaultPreferences) {}
