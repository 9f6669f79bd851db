package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads workflow files and holds them against the rules: by the same code at compile time, at start
 * and in tests.
 *
 * <p>A file is YAML 1.2 (core schema: {@code yes} and {@code on} are strings), at most 1,048,576
 * characters, 100,000 values and 64 levels. In its values <code>${NAME}</code> and <code>
 * ${NAME:-text}</code> stand for variables; <code>$${</code> stands for <code>${</code> itself. The
 * text after {@code :-} is taken for a variable that is not set or empty. An unquoted value is read
 * as YAML again once its variables are filled in, so <code>port: ${PORT:-8000}</code> is an
 * integer; a quoted one is a string. Messages show the text of the file, never the value of a
 * variable.
 */
public final class WorkflowFiles {
  /** By file, line and column; what has no place comes first. */
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
          problem -> problem.place() instanceof FilePlace place ? place : new FilePlace("", 0, 0),
          Comparator.comparing(FilePlace::file)
              .thenComparingInt(FilePlace::line)
              .thenComparingInt(FilePlace::column));

  /** No character is longer than four bytes. */
  private static final int MAX_BYTES = YamlReader.MAX_CHARACTERS * 4;

  private WorkflowFiles() {}

  /**
   * Reads and checks a workflow file. No text makes this throw.
   *
   * @param text the text
   * @param fileName the file, as the user named it, for messages
   * @param environment finds the value of a variable; null if it is not set
   * @param types the function and group types that the file may name
   * @return the workflow, or what is wrong with it
   */
  public static CheckedWorkflow check(
      String text,
      String fileName,
      Function<String, @Nullable String> environment,
      TypeCatalogue types) {
    return check(YamlReader.read(text, fileName, environment), fileName, false, types);
  }

  private static CheckedWorkflow check(
      YamlReader.Result yaml, String fileName, boolean unknown, TypeCatalogue types) {
    if (!yaml.problems().isEmpty()) {
      // What is read of a broken text would only give problems that follow from the first.
      return new CheckedWorkflow(Optional.empty(), sorted(yaml.problems()));
    }
    var start = new FilePlace(fileName, 1, 1);
    YamlNode root = yaml.root().orElse(new YamlMap(start, Map.of()));
    if (!(root instanceof YamlMap map)) {
      return new CheckedWorkflow(
          Optional.empty(), List.of(Expected.MAP.problem("workflow file", root)));
    }
    var reader = new WorkflowReader(map, types, unknown);
    Optional<WorkflowFile> workflow = reader.read();
    return new CheckedWorkflow(workflow, sorted(reader.problems()));
  }

  /**
   * Reads and checks a workflow file. No file makes this throw, nor does one that is not there.
   *
   * @param file the file, UTF-8
   * @param environment finds the value of a variable; null if it is not set
   * @param types the function and group types that the file may name
   * @return the workflow, or what is wrong with it
   */
  public static CheckedWorkflow check(
      Path file, Function<String, @Nullable String> environment, TypeCatalogue types) {
    return reading(file, file.toString(), text -> check(text, file.toString(), environment, types));
  }

  /**
   * Checks a workflow file where there is no environment yet, as at compile time. A variable that
   * has a default stands for it; of a value with any other variable nothing is said, nor of what
   * depends on it.
   *
   * @param file the file, UTF-8
   * @param fileName the file, as the user named it, for messages
   * @param types the function and group types that the file may name
   * @return what is wrong with it
   */
  public static List<Problem> checkWithoutEnvironment(
      Path file, String fileName, TypeCatalogue types) {
    return reading(
            file,
            fileName,
            text -> {
              YamlReader.Result yaml = YamlReader.read(text, fileName, null);
              return check(yaml, fileName, yaml.unknown(), types);
            })
        .problems();
  }

  private static CheckedWorkflow reading(
      Path file, String fileName, Function<String, CheckedWorkflow> check) {
    try {
      return check.apply(read(file));
    } catch (NoSuchFileException e) {
      return unreadable(fileName, "there is no such file");
    } catch (CharacterCodingException e) {
      return unreadable(fileName, "it is not UTF-8");
    } catch (IOException e) {
      return unreadable(fileName, Files.isDirectory(file) ? "it is a directory" : reason(e));
    }
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it has more than " + MAX_BYTES + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static CheckedWorkflow unreadable(String fileName, String reason) {
    Place place = new FilePlace(fileName, 1, 1);
    return new CheckedWorkflow(
        Optional.empty(), List.of(ProblemId.WORKFLOW_FILE_UNREADABLE.at(place, reason)));
  }

  private static List<Problem> sorted(List<Problem> problems) {
    var sorted = new ArrayList<>(problems);
    sorted.sort(BY_PLACE);
    return sorted;
  }
}
