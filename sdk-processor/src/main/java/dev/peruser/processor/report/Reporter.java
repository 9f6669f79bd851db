package dev.peruser.processor.report;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.ProblemId.Severity;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Suppressions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints problems, in the order of their places in the source. Each is printed once, though several
 * functions may meet it in a record that they share. A problem in another jar is printed at
 * whatever refers to it here, and names the foreign element.
 */
public final class Reporter {
  /** With this option, an internal error is printed with its stack. */
  public static final String DEBUG_OPTION = "peruser.debug";

  /** What ECJ and javac throw at whoever asks for a class that another jar's class needs. */
  private static final Set<String> GAVE_UP = Set.of("AbortCompilation", "CompletionFailure");

  private static final Pattern ECJ_NUMBER = Pattern.compile("^Pb\\(\\d+\\) ");

  private static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Reporter::position).thenComparing(Problem::message);

  private final Messager messager;
  private final boolean debug;
  private final Anchors anchors;
  private final Set<Object> printed = new HashSet<>();

  private Reporter(Messager messager, boolean debug, Anchors anchors) {
    this.messager = messager;
    this.debug = debug;
    this.anchors = anchors;
  }

  /** A reporter for one compilation. */
  public static Reporter of(ProcessingEnvironment environment) {
    return new Reporter(
        environment.getMessager(),
        environment.getOptions().containsKey(DEBUG_OPTION),
        new Anchors(environment.getClass().getName().startsWith("org.eclipse.")));
  }

  /** Whether a problem stops the build. */
  public static boolean isError(Problem problem) {
    return problem.id().severity() == Severity.ERROR;
  }

  /** Notes what is compiled from source in this round, and so has lines. */
  public void compiling(Collection<? extends Element> roots) {
    anchors.compiling(roots);
  }

  /** Work on one element, which may fail because the compiler refuses a file. */
  @FunctionalInterface
  public interface Work {
    /** Does the work. */
    void run() throws IOException;
  }

  /**
   * Does work on an element. An exception that left a processor would be shown as the compiler's
   * own failure, without a line; it becomes a problem of the element instead. An assertion is the
   * compiler's, when it does not understand a file.
   */
  public void guard(Element element, Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError failure) {
      print(List.of(problem(element, failure)));
      if (debug) {
        messager.printMessage(Kind.NOTE, stackOf(failure));
      }
    }
  }

  private static Problem problem(Element element, Throwable failure) {
    var place = ElementPlace.of(element);
    String name = ElementPath.of(element);
    return GAVE_UP.contains(failure.getClass().getSimpleName())
        ? ProblemId.COMPILER_GAVE_UP.at(
            place, name, ECJ_NUMBER.matcher(failure.getMessage()).replaceFirst(""))
        : ProblemId.INTERNAL_ERROR.at(place, name, failure.toString());
  }

  private static String stackOf(Throwable failure) {
    var stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }

  /**
   * Prints what is wrong with one class. Where there are errors, warnings wait until these are
   * mended: they may only follow from them.
   *
   * @param type the class; a problem elsewhere that other classes meet, too, is told for one
   * @param problems what was found, in any order
   */
  public void print(TypeElement type, Collection<Problem> problems) {
    boolean errors = problems.stream().anyMatch(Reporter::isError);
    problems.stream()
        .filter(problem -> !errors || isError(problem))
        .sorted(IN_ORDER)
        .forEach(problem -> print(problem, type.getQualifiedName().toString()));
  }

  /** Prints problems in their order. */
  public void print(Collection<Problem> problems) {
    problems.forEach(problem -> print(problem, ""));
  }

  private void print(Problem problem, String subject) {
    if (!printed.add(mistake(problem, subject))) {
      return;
    }
    Kind kind = isError(problem) ? Kind.ERROR : Kind.WARNING;
    if (problem.place() instanceof ElementPlace place) {
      ElementPlace anchor = anchors.of(place);
      if (isError(problem) || !isSilenced(problem, place, anchor)) {
        print(kind, problem, place, anchor);
      }
    } else {
      messager.printMessage(kind, text(problem.place()) + problem.messageWithPage());
    }
  }

  private void print(Kind kind, Problem problem, ElementPlace place, ElementPlace anchor) {
    String foreign = anchor.equals(place) ? "" : "[" + ElementPath.of(place.element()) + "] ";
    String message = foreign + problem.messageWithPage();
    messager.printMessage(kind, message, anchor.element(), anchor.mirror(), anchor.value());
  }

  private static boolean isSilenced(Problem problem, ElementPlace place, ElementPlace anchor) {
    return Suppressions.silence(place.element(), problem.id())
        || Suppressions.silence(anchor.element(), problem.id());
  }

  private record Mistake(ProblemId id, Object where, String message) {}

  /**
   * What makes two problems one mistake: the same words at the same place. In what several classes
   * share, such as a config or a superclass, the class that is looked at is no part of the mistake.
   */
  private static Mistake mistake(Problem problem, String subject) {
    if (!(problem.place() instanceof ElementPlace place)) {
      return new Mistake(problem.id(), problem.place(), problem.message());
    }
    String what = problem.message();
    String path = ElementPath.of(place.element());
    boolean elsewhere = !subject.isEmpty() && !(path + ".").startsWith(subject + ".");
    return new Mistake(
        problem.id(),
        List.of(path, Position.within(place)),
        elsewhere ? without(subject, what) : what);
  }

  private static String without(String className, String text) {
    return text.replaceAll("(?<![\\w.])" + Pattern.quote(className) + "(?!\\w|\\.\\w)", "");
  }

  private static Position position(Problem problem) {
    return problem.place() instanceof ElementPlace place ? Position.of(place) : Position.NOWHERE;
  }

  private static String text(Place place) {
    String text = place.toString();
    return text.isEmpty() ? "" : text + ": ";
  }
}
