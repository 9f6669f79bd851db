package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workflow file, and the files that it is based on: the one that its {@code base} names,
 * the one that that one names, and so on. Each is named as seen from the folder of the file that
 * names it, and none may be there twice.
 */
final class BaseChain {
  private static final String BASE = "base";

  private final @Nullable Function<String, @Nullable String> environment;
  private final List<Problem> problems = new ArrayList<>();

  /** What the files say, each before its base. */
  private final List<YamlMap> layers = new ArrayList<>();

  /** The files by what tells them apart, each before its base. */
  private final Map<Path, String> names = new LinkedHashMap<>();

  private boolean known = true;

  private BaseChain(
      Map<String, String> overrides, @Nullable Function<String, @Nullable String> environment) {
    this.environment = environment;
    overrides.forEach(this::override);
  }

  /**
   * What was read.
   *
   * @param root what the files say together; empty if there is a problem, or if what is a base is
   *     not known where there is no environment
   * @param problems what is wrong with the texts
   */
  record Result(Optional<YamlMap> root, List<Problem> problems) {}

  /**
   * A file.
   *
   * @param name what messages call it
   * @param known whether that is its name as seen from the working directory; if not, a variable is
   *     in it, whose value may be a secret, and it is the text of the file that names it
   * @param unreadable makes a problem of the reason why it can't be read
   */
  private record Source(
      Path path, String name, boolean known, Function<String, Problem> unreadable) {}

  /** Reads a text that is in no file, and so can't have a base. */
  static Result ofText(
      String text,
      String name,
      Map<String, String> overrides,
      @Nullable Function<String, @Nullable String> environment) {
    var chain = new BaseChain(overrides, environment);
    chain
        .baseOf(text, name)
        .map(base -> unreadable(base, "this workflow is no file, so it has no folder"))
        .ifPresent(chain.problems::add);
    return chain.result();
  }

  /** Reads a file with its bases; without an environment, some values may not be known. */
  static Result ofFile(
      Path file,
      String name,
      Map<String, String> overrides,
      @Nullable Function<String, @Nullable String> environment) {
    var chain = new BaseChain(overrides, environment);
    var place = new FilePlace(name, 1, 1);
    Optional<Source> next =
        Optional.of(
            new Source(
                file, name, true, reason -> ProblemId.WORKFLOW_FILE_UNREADABLE.at(place, reason)));
    while (next.isPresent()) {
      next = chain.read(next.get());
    }
    return chain.result();
  }

  /** Puts a value over whatever the files say at a path. */
  private void override(String path, String value) {
    String name = "override " + path;
    var place = new FilePlace(name, 1, 1);
    YamlReader.Result yaml = YamlReader.read(value, name, environment);
    problems.addAll(yaml.problems());
    YamlNode node = yaml.root().orElseGet(() -> new YamlScalar(place, null, "", false));
    List<String> keys = Arrays.asList(path.split("\\.", -1));
    Collections.reverse(keys);
    for (String key : keys) {
      node = new YamlMap(place, Map.of(key, new YamlMap.Entry(key, place, node)));
    }
    layers.add((YamlMap) node);
  }

  /** Reads one file; gives its base, if it has one. */
  private Optional<Source> read(Source source) {
    names.put(identity(source.path()), source.name());
    try {
      return baseOf(TextFile.read(source.path()), source.name())
          .flatMap(base -> resolve(source, base));
    } catch (TextFile.Unreadable e) {
      problems.add(source.unreadable().apply(e.reason()));
      return Optional.empty();
    }
  }

  /** Reads one text; gives the value of its {@code base}, if it is a string. */
  private Optional<YamlScalar> baseOf(String text, String name) {
    YamlReader.Result yaml = YamlReader.read(text, name, environment);
    problems.addAll(yaml.problems());
    YamlNode root = yaml.root().orElse(new YamlMap(new FilePlace(name, 1, 1), Map.of()));
    if (!(root instanceof YamlMap map)) {
      if (yaml.problems().isEmpty()) {
        problems.add(Expected.MAP.problem("workflow file", root));
      }
      return Optional.empty();
    }
    layers.add(map.without(Set.of(BASE)));
    return map.get(BASE).flatMap(this::baseOf);
  }

  private Optional<YamlScalar> baseOf(YamlNode value) {
    if (value instanceof YamlUnknown) {
      known = false;
      return Optional.empty();
    }
    boolean told = problems.stream().anyMatch(problem -> problem.place().equals(value.place()));
    if (told || (value instanceof YamlScalar none && none.value() == null)) {
      return Optional.empty();
    }
    if (value instanceof YamlScalar scalar && scalar.value() instanceof String) {
      return Optional.of(scalar);
    }
    problems.add(Expected.STRING.problem(BASE, value));
    return Optional.empty();
  }

  private Optional<Source> resolve(Source from, YamlScalar base) {
    String text = String.valueOf(base.value());
    boolean known = from.known() && (environment == null || !base.substituted());
    try {
      Path path = from.path().resolveSibling(text);
      // Behind a link to a folder, '..' is not where the link is.
      boolean normal = identity(path.normalize()).equals(identity(path));
      path = normal ? path.normalize() : path;
      String first = names.get(identity(path));
      if (first == null) {
        String name = known ? name(from, text, normal) : base.source();
        return Optional.of(new Source(path, name, known, reason -> unreadable(base, reason)));
      }
      String files = String.join(" -> ", names.values()) + " -> " + first;
      problems.add(ProblemId.BASE_CYCLE.at(base.place(), files));
    } catch (InvalidPathException e) {
      problems.add(unreadable(base, "it is no path"));
    }
    return Optional.empty();
  }

  private static String name(Source from, String base, boolean normal) {
    Path name = from.path().getFileSystem().getPath(from.name()).resolveSibling(base);
    return (normal ? name.normalize() : name).toString();
  }

  /** The path that a file has however it is named. */
  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // It may be there all the same: a pipe can be read, but is nowhere.
      return file.toAbsolutePath().normalize();
    }
  }

  private static Problem unreadable(YamlScalar base, String reason) {
    return ProblemId.BASE_UNREADABLE.at(base.place(), Shown.source(base), reason);
  }

  private Result result() {
    YamlMap merged = merged();
    if (!problems.isEmpty()) {
      // A file for tests puts a value of its own in the place of a secret.
      Set<FilePlace> replaced = ReplacedValues.places(layers, merged);
      problems.removeIf(
          problem ->
              problem.id() == ProblemId.VARIABLE_NOT_SET && replaced.contains(problem.place()));
    }
    // What is made of a broken text would only give problems that follow from the first.
    boolean whole = problems.isEmpty() && known;
    return new Result(whole ? Optional.of(merged) : Optional.empty(), problems);
  }

  private YamlMap merged() {
    var merged = new YamlMap(new FilePlace("", 1, 1), Map.of());
    for (int i = layers.size() - 1; i >= 0; i--) {
      merged = Overlay.merge(merged, layers.get(i));
    }
    return merged;
  }
}
