package dev.peruser.processor.report;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.ProblemId.Severity;
import dev.peruser.processor.read.ElementPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints problems. Each is printed once, though two functions may meet it in the config that they
 * share. The compiler knows no line for an element of another jar, so such a problem goes to
 * whatever refers to it here, and names the foreign element.
 */
public final class Reporter {
  /** With this option, an internal error is printed with its stack. */
  public static final String DEBUG_OPTION = "peruser.debug";

  private final Messager messager;
  private final boolean debug;
  private final boolean eclipse;
  private final Set<String> compiled = new HashSet<>();
  private final Set<String> printed = new HashSet<>();

  private Reporter(Messager messager, boolean debug, boolean eclipse) {
    this.messager = messager;
    this.debug = debug;
    this.eclipse = eclipse;
  }

  /** A reporter for one compilation. */
  public static Reporter of(ProcessingEnvironment environment) {
    return new Reporter(
        environment.getMessager(),
        environment.getOptions().containsKey(DEBUG_OPTION),
        environment.getClass().getName().startsWith("org.eclipse."));
  }

  /** Whether a problem stops the build. */
  public static boolean isError(Problem problem) {
    return problem.id().severity() == Severity.ERROR;
  }

  /** Notes what is compiled from source in this round, and so has lines. */
  public void compiling(Collection<? extends Element> roots) {
    for (Element root : roots) {
      compiled.add(qualifiedName(root));
    }
  }

  /** Work on one element, which may fail because the compiler refuses a file. */
  @FunctionalInterface
  public interface Work {
    /** Does the work. */
    void run() throws IOException;
  }

  /**
   * Does work on an element. An exception that left a processor would be shown as the compiler's
   * own failure, without a line; it becomes a problem of the element instead.
   */
  public void guard(Element element, Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | StackOverflowError failure) {
      print(
          List.of(
              ProblemId.INTERNAL_ERROR.at(
                  ElementPlace.of(element), path(element), failure.toString())));
      if (debug) {
        messager.printMessage(Kind.NOTE, stackOf(failure));
      }
    }
  }

  private static String stackOf(Throwable failure) {
    var stack = new StringWriter();
    failure.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }

  /** Prints problems in their order. */
  public void print(Collection<Problem> problems) {
    problems.forEach(this::print);
  }

  private void print(Problem problem) {
    Kind kind = isError(problem) ? Kind.ERROR : Kind.WARNING;
    if (problem.place() instanceof ElementPlace place) {
      ElementPlace anchor = anchor(place);
      String foreign = anchor.equals(place) ? "" : "[" + path(place.element()) + "] ";
      print(kind, foreign + problem.messageWithPage(), anchor);
    } else if (printed.add(problem.toString())) {
      messager.printMessage(kind, text(problem.place()) + problem.messageWithPage());
    }
  }

  private void print(Kind kind, String message, ElementPlace at) {
    if (printed.add(path(at.element()) + " " + at.mirror() + " " + at.value() + " " + message)) {
      messager.printMessage(kind, message, at.element(), at.mirror(), at.value());
    }
  }

  private static String text(Place place) {
    String text = place.toString();
    return text.isEmpty() ? "" : text + ": ";
  }

  private ElementPlace anchor(ElementPlace place) {
    ElementPlace anchor = place;
    while (!hasLine(anchor.element()) && anchor.referrer() != null) {
      anchor = Objects.requireNonNull(anchor.referrer());
    }
    return hasLine(anchor.element()) ? anchor : place;
  }

  private boolean hasLine(Element element) {
    return isCompiled(element) && !(eclipse && isWithoutLineInEclipse(element));
  }

  private static boolean isWithoutLineInEclipse(Element element) {
    return element.getKind() == ElementKind.ENUM_CONSTANT || isOfRecord(element);
  }

  /** ECJ knows no line for a record, nor for anything in it. */
  private static boolean isOfRecord(Element element) {
    Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
    return owner != null && owner.getKind() == ElementKind.RECORD;
  }

  private boolean isCompiled(Element element) {
    return element instanceof ModuleElement || compiled.contains(qualifiedName(outermost(element)));
  }

  private static Element outermost(Element element) {
    Element outermost = element;
    for (Element e = element;
        e != null && !(e instanceof PackageElement);
        e = e.getEnclosingElement()) {
      outermost = e;
    }
    return outermost;
  }

  private static String qualifiedName(Element element) {
    return element instanceof QualifiedNameable named ? named.getQualifiedName().toString() : "";
  }

  /** The element's name with those of what encloses it. */
  private static String path(Element element) {
    if (element instanceof TypeElement || element instanceof ModuleElement) {
      return qualifiedName(element);
    }
    String name =
        element.getKind() == ElementKind.CONSTRUCTOR ? "new" : element.getSimpleName().toString();
    Element enclosing = element.getEnclosingElement();
    return enclosing == null ? name : path(enclosing) + "." + name;
  }
}
