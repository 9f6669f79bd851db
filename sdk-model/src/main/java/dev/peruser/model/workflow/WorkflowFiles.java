package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
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
 *
 * <p>{@code base: other.yml} at the top of a file stands for what another file says, which may have
 * a base in turn; it is named as seen from the folder of the file that names it. Maps are merged
 * key by key, the base's keys first; lists and single values replace those of the base, and so does
 * a map of another {@code _type}. What is wrong is told at its place in the file that says it. A
 * base whose name has a variable, and what is a base of that, is called in messages as the file
 * calls it that names it.
 */
public final class WorkflowFiles {
  /** By file, line and column; what has no place comes first. */
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
          problem -> problem.place() instanceof FilePlace place ? place : new FilePlace("", 0, 0),
          Comparator.comparing(FilePlace::file)
              .thenComparingInt(FilePlace::line)
              .thenComparingInt(FilePlace::column));

  private WorkflowFiles() {}

  /**
   * Reads and checks the text of a workflow file. No text makes this throw. A text is in no folder,
   * so a {@code base} in it is a problem.
   *
   * @param text the text
   * @param fileName the file, as the user named it, for messages
   * @param overrides values that replace those of the file, as YAML, by their paths, such as {@code
   *     functions.notepad.max_notes}
   * @param environment finds the value of a variable; null if it is not set
   * @param types the function and group types that the file may name
   * @return the workflow, or what is wrong with it
   */
  public static CheckedWorkflow check(
      String text,
      String fileName,
      Map<String, String> overrides,
      Function<String, @Nullable String> environment,
      TypeCatalogue types) {
    return check(BaseChain.ofText(text, fileName, overrides, environment), types);
  }

  private static CheckedWorkflow check(BaseChain.Result read, TypeCatalogue types) {
    if (read.root().isEmpty()) {
      return new CheckedWorkflow(
          Optional.empty(), Optional.empty(), false, sorted(read.problems()));
    }
    CheckedWorkflow checked = new WorkflowReader(read.root().get(), types).read();
    return checked.withProblems(sorted(checked.problems()));
  }

  /**
   * Reads and checks a workflow file. No file makes this throw, nor does one that is not there.
   *
   * @param file the file, UTF-8
   * @param overrides values that replace those of the file, as YAML, by their paths
   * @param environment finds the value of a variable; null if it is not set
   * @param types the function and group types that the file may name
   * @return the workflow, or what is wrong with it
   */
  public static CheckedWorkflow check(
      Path file,
      Map<String, String> overrides,
      Function<String, @Nullable String> environment,
      TypeCatalogue types) {
    return check(BaseChain.ofFile(file, file.toString(), overrides, environment), types);
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
    return check(BaseChain.ofFile(file, fileName, Map.of(), null), types).problems();
  }

  private static List<Problem> sorted(List<Problem> problems) {
    var sorted = new ArrayList<>(problems);
    sorted.sort(BY_PLACE);
    return sorted;
  }
}
