package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A section of options: reads its keys one by one, each with its default, and knows at the end
 * which keys nobody has asked for. What is wrong becomes a problem and the default.
 */
final class OptionSection {
  private final String path;
  private final YamlMap map;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> unsupported = new LinkedHashSet<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  OptionSection(String path, YamlMap map, List<Problem> problems) {
    this.path = path;
    this.map = map;
    this.problems = problems;
  }

  /** What it is called in messages. */
  String name() {
    return path;
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Optional<YamlMap.Entry> entry(String key) {
    known.add(key);
    return Optional.ofNullable(map.entries().get(key));
  }

  Optional<YamlNode> value(String key) {
    return entry(key).map(YamlMap.Entry::value).filter(value -> !(value instanceof YamlUnknown));
  }

  /** A value of the wanted kind; a wrong one is reported and counts as absent. */
  Optional<YamlNode> value(String key, Expected expected) {
    Optional<YamlNode> value = value(key);
    if (value.isPresent() && !expected.accepts(value.get())) {
      problems.add(expected.problem(path(key), value.get()));
      return Optional.empty();
    }
    return value;
  }

  Optional<YamlMap> map(String key) {
    return value(key, Expected.MAP).map(YamlMap.class::cast);
  }

  boolean bool(String key, boolean otherwise) {
    return value(key, Expected.BOOLEAN)
        .map(value -> Boolean.TRUE.equals(value.toPlain()))
        .orElse(otherwise);
  }

  int integer(String key, int otherwise, int least, int greatest) {
    return integer(key, least, greatest).orElse(otherwise);
  }

  OptionalInt integer(String key, int least, int greatest) {
    Optional<YamlNode> value = value(key, Expected.INTEGER);
    Optional<BigDecimal> number = value.flatMap(Expected::integer);
    if (value.isEmpty() || number.isEmpty()) {
      return OptionalInt.empty();
    }
    if (number.get().compareTo(BigDecimal.valueOf(least)) < 0
        || number.get().compareTo(BigDecimal.valueOf(greatest)) > 0) {
      String range =
          greatest == Integer.MAX_VALUE && number.get().signum() <= 0
              ? "at least " + least
              : "from " + least + " to " + greatest;
      outOfRange(key, value.get(), range);
      return OptionalInt.empty();
    }
    return OptionalInt.of(number.get().intValue());
  }

  Duration duration(String key, Duration otherwise, boolean mayBeZero) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    boolean scalar =
        value.get().toPlain() instanceof String || value.get().toPlain() instanceof Number;
    Optional<Duration> duration =
        scalar ? DurationText.parse(String.valueOf(value.get().toPlain())) : Optional.empty();
    if (duration.isEmpty()) {
      problems.add(
          ProblemId.NOT_A_DURATION.at(value.get().place(), path(key), Shown.of(value.get())));
      return otherwise;
    }
    if (duration.get().isNegative() || (duration.get().isZero() && !mayBeZero)) {
      outOfRange(key, value.get(), mayBeZero ? "0 or more" : "over 0");
      return otherwise;
    }
    return duration.get();
  }

  /**
   * A string.
   *
   * @param valid what makes it a good one
   * @param range what a good one is, after "must be"
   */
  Optional<String> string(String key, Predicate<String> valid, String range) {
    Optional<YamlNode> value = value(key, Expected.STRING);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().toPlain() instanceof String text && valid.test(text)) {
      return Optional.of(text);
    }
    outOfRange(key, value.get(), range);
    return Optional.empty();
  }

  /** One of some strings; the others of a choice that we know of are not there yet. */
  void choice(String key, Collection<String> supported, Collection<String> planned) {
    Optional<YamlNode> value = value(key, Expected.STRING);
    if (value.isPresent()) {
      checkChoice(path(key), value.get(), supported, planned);
    }
  }

  void checkChoice(
      String name, YamlNode value, Collection<String> supported, Collection<String> planned) {
    String text = String.valueOf(value.toPlain());
    if (planned.contains(text)) {
      problems.add(ProblemId.UNSUPPORTED_KEY.at(value.place(), name + ": " + Shown.source(value)));
    } else if (!supported.contains(text)) {
      String advice = Suggestions.advice(text, supported, "");
      problems.add(ProblemId.NOT_A_CHOICE.at(value.place(), name, Shown.text(value), advice));
    }
  }

  /**
   * A key that has to be there.
   *
   * @param advice what to do if it is not
   */
  void require(String key, String advice) {
    if (entry(key).isEmpty()) {
      missing.put(key, advice);
    }
  }

  /** Keys that the original has, or that we plan: never ignored silently. */
  void unsupported(Collection<String> keys) {
    for (String key : keys) {
      YamlMap.Entry entry = map.entries().get(key);
      if (entry != null) {
        problems.add(ProblemId.UNSUPPORTED_KEY.at(entry.keyPlace(), path(key)));
      }
    }
    // Not a suggestion for a misspelt key, so not among the known ones.
    unsupported.addAll(keys);
  }

  /** Reports the keys that are not there but have to be. */
  void reportMissingKeys() {
    missing.forEach(
        (key, advice) -> problems.add(ProblemId.MISSING_OPTION.at(map.place(), path, key, advice)));
  }

  /**
   * Reports the keys that nobody has asked for, and then those that are missing; but what is there
   * under a name that is near is one mistake. To be called last.
   */
  void reportUnknownKeys() {
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key) && !unsupported.contains(key)) {
                missing.keySet().removeAll(Suggestions.near(key, known));
                String section = path.isEmpty() ? "A workflow file" : "'" + path + "'";
                problems.add(
                    ProblemId.UNKNOWN_KEY.at(
                        entry.keyPlace(),
                        section,
                        Shown.shorten(key),
                        Suggestions.advice(key, known, "Take it out.")));
              }
            });
    reportMissingKeys();
  }

  void outOfRange(String key, YamlNode value, String range) {
    problems.add(ProblemId.OUT_OF_RANGE.at(value.place(), path(key), range, Shown.text(value)));
  }
}
