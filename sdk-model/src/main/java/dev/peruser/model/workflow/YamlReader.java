package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into values with places. It is built on the parser's events, not on its nodes: so
 * depth and size are bounded while the text is read, and aliases can't expand without limit.
 */
final class YamlReader {
  /** How many characters a file may have. */
  static final int MAX_CHARACTERS = 1 << 20;

  /** How many values a file may have, each use of an alias counted in full. */
  static final int MAX_VALUES = 100_000;

  /** How deep values may be nested. */
  static final int MAX_DEPTH = 64;

  private static final String INDENTATION =
      "Check the indentation and the quotes around here; YAML has no tabs.";
  private static final String BRACES =
      "Within { } and [ ] a variable needs quotes; to keep it a number, give it a line of its own.";

  private static final String TAG = "tag:yaml.org,2002:";

  private final String file;
  private final Interpolation interpolation;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Measured> anchors = new HashMap<>();
  private final Iterator<Event> events;
  private int values;

  private YamlReader(
      String text, String file, @Nullable Function<String, @Nullable String> environment) {
    this.file = file;
    this.interpolation = new Interpolation(environment, problems);
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /**
   * What was read.
   *
   * @param root the value; empty if the file is empty or unreadable
   * @param problems what is wrong with the text
   */
  record Result(Optional<YamlNode> root, List<Problem> problems) {}

  /** A value, how many values are in it, and how deep they go. */
  private record Measured(YamlNode node, int size, int height) {}

  /** Ends the reading at a problem after which nothing more can be made of the text. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Unreadable(Problem problem) {
      super(problem.what(), null, false, false);
      this.problem = problem;
    }
  }

  static Result read(
      String text, String file, @Nullable Function<String, @Nullable String> environment) {
    var start = new FilePlace(file, 1, 1);
    if (text.length() > MAX_CHARACTERS) {
      String limit = MAX_CHARACTERS + " characters";
      return new Result(
          Optional.empty(), List.of(ProblemId.WORKFLOW_FILE_TOO_LARGE.at(start, limit)));
    }
    // A byte order mark is a habit of some editors.
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var reader = new YamlReader(content, file, environment);
    Optional<YamlNode> root = Optional.empty();
    try {
      root = reader.document();
    } catch (Unreadable e) {
      reader.problems.add(e.problem);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      FilePlace place = mark.map(reader::place).orElse(start);
      String line = content.lines().skip(place.line() - 1L).findFirst().orElse("");
      reader.problems.add(
          syntax(
              place, String.valueOf(e.getProblem()), line.contains("${") ? BRACES : INDENTATION));
    } catch (ReaderException e) {
      String character = "the character U+%04X is not allowed".formatted(e.getCodePoint());
      reader.problems.add(
          syntax(placeOf(content, e.getPosition(), file), character, "Take it out."));
    } catch (YamlEngineException e) {
      reader.problems.add(syntax(start, String.valueOf(e.getMessage()), INDENTATION));
    }
    return new Result(root, reader.problems);
  }

  private Optional<YamlNode> document() {
    YamlNode root = null;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, DocumentEnd, StreamEnd, Comment -> {}
        case DocumentStart -> {
          if (root != null) {
            throw new Unreadable(ProblemId.SEVERAL_DOCUMENTS.at(place(event)));
          }
        }
        default -> root = node(event, 1).node();
      }
    }
    return Optional.ofNullable(root);
  }

  private Measured node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return alias(alias, depth);
    }
    count(event, 1);
    bound(event, depth);
    if (!(event instanceof NodeEvent nodeEvent)) {
      throw new Unreadable(syntax(place(event), "a value is missing", INDENTATION));
    }
    Measured measured =
        switch (event.getEventId()) {
          case MappingStart -> map((MappingStartEvent) event, depth);
          case SequenceStart -> list((SequenceStartEvent) event, depth);
          default -> new Measured(scalar((ScalarEvent) event), 1, 1);
        };
    // Only now: an alias within its own anchor would have no end.
    nodeEvent.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), measured));
    return measured;
  }

  private Measured alias(AliasEvent event, int depth) {
    String name = event.getAlias().getValue();
    Measured target = anchors.get(name);
    if (target == null) {
      String what = "there is no anchor '" + name + "' before this, or it contains this alias";
      throw new Unreadable(syntax(place(event), what, "Put the anchor &" + name + " before it."));
    }
    count(event, target.size());
    bound(event, depth + target.height() - 1);
    return target;
  }

  private Measured map(MappingStartEvent start, int depth) {
    checkTag(start.getTag(), "map", start);
    var entries = new LinkedHashMap<String, YamlMap.Entry>();
    int size = 1;
    int height = 0;
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      String key = key(next);
      FilePlace keyPlace = place(next);
      Measured value = node(events.next(), depth + 1);
      size += value.size();
      height = Math.max(height, value.height());
      YamlMap.Entry first = entries.get(key);
      if (first == null) {
        entries.put(key, new YamlMap.Entry(key, keyPlace, value.node()));
      } else {
        problems.add(ProblemId.DUPLICATE_KEY.at(keyPlace, key, first.keyPlace().line()));
      }
    }
    return new Measured(new YamlMap(place(start), entries), size, height + 1);
  }

  /** Keys are not interpolated: what a file is about can be read without an environment. */
  private String key(Event event) {
    if (!(event instanceof ScalarEvent scalar)) {
      String kind = event instanceof AliasEvent ? "an alias" : "a list or a map";
      throw new Unreadable(ProblemId.KEY_NOT_A_STRING.at(place(event), kind));
    }
    String text = scalar.getValue();
    if (scalar.isPlain() && scalar.getTag().isEmpty()) {
      var key = new YamlScalar(place(event), ScalarText.resolve(text), text, false);
      if (!(key.value() instanceof String)) {
        problems.add(ProblemId.KEY_NOT_A_STRING.at(place(event), key.kind()));
      } else if (text.equals("<<")) {
        // A merge key was YAML 1.1; nothing may be ignored silently.
        problems.add(ProblemId.UNSUPPORTED_KEY.at(place(event), text));
      }
    }
    return text;
  }

  private Measured list(SequenceStartEvent start, int depth) {
    checkTag(start.getTag(), "seq", start);
    var items = new ArrayList<YamlNode>();
    int size = 1;
    int height = 0;
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      Measured item = node(next, depth + 1);
      items.add(item.node());
      size += item.size();
      height = Math.max(height, item.height());
    }
    return new Measured(new YamlList(place(start), items), size, height + 1);
  }

  private YamlNode scalar(ScalarEvent event) {
    FilePlace place = place(event);
    String text = event.getValue();
    Interpolation.Result result = interpolation.substitute(text, place);
    checkTag(event.getTag(), "str", event);
    if (!result.known()) {
      return new YamlUnknown(place, text);
    }
    // A quoted value stays a string; an unquoted one is read again with its variables in place.
    boolean plain = event.isPlain() && event.getTag().isEmpty();
    Object value = plain ? ScalarText.resolve(result.value()) : result.value();
    return new YamlScalar(place, value, text, result.substituted());
  }

  private void checkTag(Optional<String> tag, String expected, Event event) {
    if (tag.isPresent() && !tag.get().equals("!") && !tag.get().equals(TAG + expected)) {
      problems.add(
          syntax(place(event), "the tag '" + tag.get() + "' has no meaning here", "Take it out."));
    }
  }

  private void count(Event event, int size) {
    values += size;
    if (values > MAX_VALUES) {
      String limit = MAX_VALUES + " values";
      throw new Unreadable(ProblemId.WORKFLOW_FILE_TOO_LARGE.at(place(event), limit));
    }
  }

  private void bound(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      String limit = MAX_DEPTH + " levels";
      throw new Unreadable(ProblemId.WORKFLOW_FILE_TOO_LARGE.at(place(event), limit));
    }
  }

  private FilePlace place(Event event) {
    return event.getStartMark().map(this::place).orElse(new FilePlace(file, 1, 1));
  }

  private FilePlace place(Mark mark) {
    return new FilePlace(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The place of the n-th character, for the one exception that has no mark. */
  private static FilePlace placeOf(String text, int index, String file) {
    String before = text.substring(0, Math.min(text.length(), index));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new FilePlace(file, line + 1, before.length() - before.lastIndexOf('\n'));
  }

  private static Problem syntax(FilePlace place, String what, String advice) {
    String firstLine = what.lines().findFirst().orElse("unknown").strip();
    String sentence =
        firstLine.endsWith(".") ? firstLine.substring(0, firstLine.length() - 1) : firstLine;
    return ProblemId.YAML_SYNTAX.at(place, sentence, advice);
  }
}
