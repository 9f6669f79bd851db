package dev.peruser.examples.assistant;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps one user's notes. */
@RegisterPerUserFunction(
    configType = NotepadConfig.class,
    inputType = NoteInput.class,
    singleOutputType = NoteOutput.class)
final class Notepad implements SingleFunction<NoteInput, NoteOutput> {
  private final NotepadConfig config;
  private final List<String> notes = new ArrayList<>(); // one user's, in one turn at a time

  Notepad(NotepadConfig config) {
    this.config = config;
  }

  @Override
  public NoteOutput invoke(NoteInput input) {
    return switch (input.action().toLowerCase(Locale.ROOT)) {
      case "add" -> add(input.content());
      case "list" -> done("Found " + notes.size() + " notes", List.copyOf(notes));
      case "clear" -> clear();
      case "count" -> done("You have " + notes.size() + " notes", List.of());
      default -> refused("Unknown action '" + input.action() + "'. Use add, list, clear or count");
    };
  }

  private NoteOutput add(String content) {
    if (content.isBlank()) {
      return refused("A note cannot be empty");
    }
    if (notes.size() >= config.maxNotes()) {
      return refused("Maximum notes (" + config.maxNotes() + ") reached");
    }
    notes.add(content);
    return done("Note added successfully", List.of());
  }

  private NoteOutput clear() {
    int cleared = notes.size();
    notes.clear();
    return done("Cleared " + cleared + " notes", List.of());
  }

  private NoteOutput done(String message, List<String> shown) {
    return new NoteOutput(true, message, shown, notes.size());
  }

  private NoteOutput refused(String message) {
    return new NoteOutput(false, message, List.of(), notes.size());
  }
}
