package dev.peruser.testing.plugin;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A per-user group of text functions over one list of books. */
@RegisterPerUserFunctionGroup(configType = Shelf.Config.class)
public final class Shelf implements AutoCloseable {
  private final String name;
  private final List<String> books = new ArrayList<>();

  /** What the shelf is called. */
  @FunctionConfig(name = "shelf")
  public record Config(@DefaultValue("shelf") String label) {}

  Shelf(Config config, PerUserBuilder builder) throws Exception {
    name = config.label() + " of " + builder.user().id();
    Script.born(this);
    Script.event("build " + name);
  }

  /** Puts a book on the shelf; says what is there now. */
  @GroupFunction
  String put(String book) {
    books.add(book);
    return String.join(" ", books);
  }

  /** The book that was put there first. */
  @GroupFunction(name = "first-of.all")
  String first(String ifThereIsNone) {
    return books.isEmpty() ? ifThereIsNone : books.get(0);
  }

  /** All books whose titles begin with a text. */
  @GroupFunction(name = "each", description = "Tells every book")
  void each(String prefix, Emitter<? super String> emitter) {
    books.stream().filter(book -> book.startsWith(prefix)).forEach(emitter::emit);
  }

  /** The books. */
  public List<String> books() {
    return books;
  }

  @Override
  public void close() throws IOException {
    Script.closeEvent("close " + name);
  }
}
