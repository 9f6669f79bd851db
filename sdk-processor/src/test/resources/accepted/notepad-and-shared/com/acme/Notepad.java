package com.acme;

import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;
import java.util.List;

/** Keeps one user's notes. They are gone when the session ends. */
@RegisterPerUserFunction(
    configType = NotepadConfig.class,
    inputType = Notepad.Input.class,
    singleOutputType = Notepad.Output.class)
final class Notepad implements SingleFunction<Notepad.Input, Notepad.Output> {
  private final NotepadConfig config;
  private final String owner;
  private final List<String> notes = new ArrayList<>();

  Notepad(PerUserBuilder builder, NotepadConfig config) {
    this.config = config;
    this.owner = builder.user().id();
  }

  /**
   * A new note.
   *
   * @param text what to note
   */
  record Input(String text) {}

  record Output(List<String> notes, String owner, int left) {}

  @Override
  public Output invoke(Input input) {
    notes.add(input.text());
    return new Output(List.copyOf(notes), owner, config.maxNotes() - notes.size());
  }
}
