package dev.peruser.examples.assistant;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** What a command found: a shape for each, always with the number of the user's commands. */
sealed interface AssistantData {

  /** The answer to {@code note}. */
  record NoteData(
      List<String> notes, int count, @JsonProperty("commands_executed") int commandsExecuted)
      implements AssistantData {}

  /** The answer to {@code pref}. */
  record PreferenceData(
      String value,
      Map<String, String> preferences,
      @JsonProperty("commands_executed") int commandsExecuted)
      implements AssistantData {}

  /** The answer to {@code tally}. */
  record TallyData(
      Map<String, Integer> commands, @JsonProperty("commands_executed") int commandsExecuted)
      implements AssistantData {}

  /** The answer to {@code stats}, {@code help} and what is no command. */
  record StatsData(@JsonProperty("commands_executed") int commandsExecuted)
      implements AssistantData {}
}
