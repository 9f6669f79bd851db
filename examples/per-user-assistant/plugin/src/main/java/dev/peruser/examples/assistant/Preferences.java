package dev.peruser.examples.assistant;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Keeps one user's preferences, in the order in which they were first set. */
@RegisterPerUserFunction(
    configType = PreferencesConfig.class,
    inputType = PreferenceInput.class,
    singleOutputType = PreferenceOutput.class)
final class Preferences implements SingleFunction<PreferenceInput, PreferenceOutput> {
  private final PreferencesConfig config;
  private final Map<String, String> preferences;

  Preferences(PreferencesConfig config) {
    this.config = config;
    this.preferences = new LinkedHashMap<>(config.defaultPreferences());
  }

  @Override
  public PreferenceOutput invoke(PreferenceInput input) {
    return switch (input.action().toLowerCase(Locale.ROOT)) {
      case "set" -> set(input.key(), input.value());
      case "get" -> get(input.key());
      case "list" -> done("Found " + preferences.size() + " preferences", "", all());
      default -> refused("Unknown action '" + input.action() + "'. Use set, get or list");
    };
  }

  private PreferenceOutput set(String key, String value) {
    if (key.isBlank()) {
      return refused("Say which preference to set");
    }
    if (!preferences.containsKey(key) && preferences.size() >= config.maxPreferences()) {
      return refused("Maximum preferences (" + config.maxPreferences() + ") reached");
    }
    preferences.put(key, value);
    return done("Preference '" + key + "' set to '" + value + "'", "", all());
  }

  private PreferenceOutput get(String key) {
    if (key.isBlank()) {
      return refused("Say which preference to get");
    }
    String value = preferences.get(key);
    return value == null
        ? refused("Preference '" + key + "' not found")
        : done("Preference '" + key + "' = '" + value + "'", value, Map.of());
  }

  private Map<String, String> all() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
  }

  private static PreferenceOutput done(String message, String value, Map<String, String> shown) {
    return new PreferenceOutput(true, message, value, shown);
  }

  private static PreferenceOutput refused(String message) {
    return new PreferenceOutput(false, message, "", Map.of());
  }
}
