package dev.peruser.testing.plugin;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A per-user workflow over functions of groups: a test says which, and by what names. */
@RegisterPerUserFunction(configType = Librarian.Config.class)
public final class Librarian
    implements SingleFunction<Librarian.Input, String>,
        StreamingFunction<Librarian.Input, String>,
        AutoCloseable {
  private final Config config;
  private final String user;
  private final Map<String, SingleFunction<String, String>> single = new HashMap<>();
  private final Map<String, StreamingFunction<String, String>> streaming = new HashMap<>();
  private final Optional<Shelf> shelf;

  /**
   * What to reach, and how.
   *
   * @param functions functions, by the names that inputs give them
   * @param streams the same of streaming ones
   * @param shelf a group of which {@code take} and {@code follow} are functions
   * @param take names of single functions within the shelf
   * @param follow names of streaming functions within the shelf
   * @param board a shared group
   */
  @FunctionConfig(name = "librarian")
  public record Config(
      @DefaultValue("{}") Map<String, FunctionRef<SingleFunction<String, String>>> functions,
      @DefaultValue("{}") Map<String, FunctionRef<StreamingFunction<String, String>>> streams,
      Optional<FunctionGroupRef<Shelf>> shelf,
      @DefaultValue("[]") List<String> take,
      @DefaultValue("[]") List<String> follow,
      Optional<FunctionGroupRef<Board>> board) {}

  /** Which function to call, with what. */
  public record Input(String function, String text) {}

  Librarian(Config config, PerUserBuilder builder) throws Exception {
    this.config = config;
    user = builder.user().id();
    Script.born(this);
    config.functions().forEach((name, ref) -> single.put(name, builder.getFunction(ref)));
    config.streams().forEach((name, ref) -> streaming.put(name, builder.getStreamingFunction(ref)));
    shelf = config.shelf().map(builder::getFunctionGroup);
    for (String name : config.take()) {
      single.put(name, builder.getFunction(config.shelf().get(), name, String.class, String.class));
    }
    for (String name : config.follow()) {
      streaming.put(
          name,
          builder.getStreamingFunction(config.shelf().get(), name, String.class, String.class));
    }
    if (config.board().isPresent()) {
      single.put(
          "post", builder.getFunction(config.board().get(), "post", String.class, String.class));
    }
    Script.event("build librarian of " + user + " " + builder.user().roles());
  }

  @Override
  public String invoke(Input input) throws Exception {
    Script.event("turn of " + user);
    return switch (input.function()) {
      case "books" -> String.join(" ", shelf.orElseThrow().books());
      case "settings" -> Integer.toString(System.identityHashCode(config));
      default -> Objects.requireNonNull(single.get(input.function())).invoke(input.text());
    };
  }

  @Override
  public void stream(Input input, Emitter<? super String> emitter) throws Exception {
    Objects.requireNonNull(streaming.get(input.function())).stream(input.text(), emitter);
  }

  @Override
  public void close() throws IOException {
    Script.closeEvent("close librarian of " + user);
  }
}
