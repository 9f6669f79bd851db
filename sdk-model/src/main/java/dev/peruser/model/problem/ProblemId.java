package dev.peruser.model.problem;

/**
 * The catalogue: every mistake that we report. Each has a page {@code docs/problems/<code>.md} and
 * at least one test case in a folder {@code cases/<code>-<name in kebab case>}.
 *
 * <p>1xxx declarations, 2xxx schemas, 3xxx dependencies, 4xxx workflow files, 5xxx builds and
 * registrations, 9xxx ourselves. A code is never used again for something else.
 */
public enum ProblemId {
  // 3xxx: dependencies
  SHARED_DEPENDS_ON_PER_USER(
      "PU3001",
      Severity.ERROR,
      "{0} is shared, but its setting '{1}' refers to {2}, which is per-user.",
      "Make {0} per-user, or refer to something shared: a shared instance is built at start, before"
          + " there is a user."),

  DEPENDENCY_CYCLE(
      "PU3002",
      Severity.ERROR,
      "These depend on each other: {0}.",
      "Take one of the references out, or make it an Optional: none of them can be built first."),

  // 49xx: workflow files, at start-up only
  CONFIG_REJECTED(
      "PU4901",
      Severity.ERROR,
      "The config of '{0}' ({1}) refuses these settings: {2}.",
      "Change the settings of '{0}'."),
  WORKFLOW_FILE_UNREADABLE(
      "PU4902",
      Severity.ERROR,
      "The workflow file {0} cannot be read: {1}.",
      "Give the path of a file that exists and is readable; a relative path starts at {2}."),

  // 51xx: registrations, at start-up
  NO_REGISTRATIONS(
      "PU5101",
      Severity.ERROR,
      "No function is registered: no plugin on the class path has a file"
          + " META-INF/services/dev.peruser.api.spi.Registration.",
      "Put a plugin there. If there is one, was it compiled with our processor? JDK 23 and later run"
          + " no processor unless annotationProcessorPaths (or -processorpath, or -proc:full) says"
          + " so."),
  STALE_REGISTRATION(
      "PU5102",
      Severity.WARNING,
      "A registration cannot be loaded: {0}.",
      "Rebuild the plugin that it belongs to, from clean: its service file names a class that is no"
          + " longer there."),
  REGISTRATION_FORMAT(
      "PU5103",
      Severity.ERROR,
      "The registration of {0} has format {1}; this SDK loads format {2}.",
      "Compile the plugin and run it with the same version of the SDK."),
  TYPE_NAME_TWICE(
      "PU5104",
      Severity.ERROR,
      "The type name '{0}' is registered twice: by {1} and by {2}.",
      "Give one of them another name, or take one of the jars away.");

  private final String code;
  private final Severity severity;
  private final String what;
  private final String advice;

  ProblemId(String code, Severity severity, String what, String advice) {
    this.code = code;
    this.severity = severity;
    this.what = what;
    this.advice = advice;
  }

  /** How bad it is. */
  public enum Severity {
    /** Nothing is built or started. */
    ERROR,
    /** Worth a look. */
    WARNING
  }

  /**
   * The code, such as {@code PU3001}.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /**
   * How bad it is.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Makes a problem of this kind.
   *
   * @param place where it is
   * @param arguments what {@code {0}}, {@code {1}} and so on stand for in the two sentences
   * @return the problem
   */
  public Problem at(Place place, Object... arguments) {
    return new Problem(this, fill(what, arguments), fill(advice, arguments), place);
  }

  private static String fill(String text, Object[] arguments) {
    var filled = new StringBuilder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        int end = text.indexOf('}', i);
        filled.append(arguments[Integer.parseInt(text, i + 1, end, 10)]);
        i = end;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }
}
