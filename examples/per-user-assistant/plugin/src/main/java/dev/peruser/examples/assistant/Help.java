package dev.peruser.examples.assistant;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the help text: on one command, or on all if the input is empty. It is shared: one instance
 * serves all users, many at once, so it keeps nothing that changes.
 */
@RegisterFunction(
    configType = HelpConfig.class,
    inputType = String.class,
    singleOutputType = String.class)
final class Help implements SingleFunction<String, String> {
  private static final List<String> COMMANDS =
      List.of(
          "note add <text>: Add a note",
          "note list: List all notes",
          "note clear: Clear all notes",
          "note count: Count the notes",
          "pref set <key> <value>: Set a preference",
          "pref get <key>: Get a preference",
          "pref list: List all preferences",
          "stats: Show how many commands were executed",
          "tally: Show how often each command was executed",
          "help [command]: Show this text");

  private final HelpConfig config;

  Help(HelpConfig config) {
    this.config = config;
  }

  @Override
  public String invoke(String command) {
    Stream<String> lines =
        COMMANDS.stream().filter(line -> line.startsWith(command)).map(line -> "- " + line);
    return Stream.concat(Stream.of(config.title()), lines).collect(Collectors.joining("\n"));
  }
}
