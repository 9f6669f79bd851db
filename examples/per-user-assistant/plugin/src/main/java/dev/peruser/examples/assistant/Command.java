package dev.peruser.examples.assistant;

import java.util.Arrays;
import java.util.Optional;

/** What a user can ask the assistant for. */
enum Command {
  NOTE("note"),
  PREF("pref"),
  STATS("stats"),
  TALLY("tally"),
  HELP("help");

  private final String word;

  Command(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values())
        .filter(command -> command.word.equalsIgnoreCase(word))
        .findFirst();
  }
}
