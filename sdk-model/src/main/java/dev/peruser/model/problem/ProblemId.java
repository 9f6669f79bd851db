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

  // 4xxx: workflow files. 40xx: the text
  WORKFLOW_FILE_UNREADABLE(
      "PU4001",
      Severity.ERROR,
      "The workflow file can't be read: {0}.",
      "Check the path; the file is UTF-8 text."),
  YAML_SYNTAX("PU4002", Severity.ERROR, "This is not YAML: {0}.", "{1}"),
  DUPLICATE_KEY(
      "PU4003",
      Severity.ERROR,
      "The key '{0}' is there twice; the first is in line {1}.",
      "Take one of them out."),
  KEY_NOT_A_STRING(
      "PU4004", Severity.ERROR, "A key must be a string, but this is {0}.", "Put it in quotes."),
  SEVERAL_DOCUMENTS(
      "PU4005",
      Severity.ERROR,
      "A second document begins here.",
      "A workflow file has one; take the '---' out."),
  WORKFLOW_FILE_TOO_LARGE(
      "PU4006",
      Severity.ERROR,
      "The workflow file has more than {0}.",
      "Split it, or expand fewer aliases; the limit protects who reads a file of unknown origin."),
  VARIABLE_NOT_SET(
      "PU4007",
      Severity.ERROR,
      "The variable '{0}' is not set.",
      "Set it, or give a default: {1}, or {2} for an empty text."),
  MALFORMED_VARIABLE(
      "PU4008",
      Severity.ERROR,
      "'{0}' is no variable.",
      "Write $'{'NAME'}' or $'{'NAME:-default'}'; for the characters themselves, write $$'{'."),

  // 41xx: sections and options
  MISSING_WORKFLOW(
      "PU4101",
      Severity.ERROR,
      "The file has no 'workflow'.",
      "Say which function requests enter through: workflow, with its _type."),
  UNKNOWN_KEY("PU4102", Severity.ERROR, "{0} has no '{1}'.", "{2}"),
  UNSUPPORTED_KEY(
      "PU4103",
      Severity.ERROR,
      "'{0}' is not supported by this version.",
      "Take it out: it would have no effect."),
  WRONG_TYPE("PU4104", Severity.ERROR, "'{0}' must be {1}, but is {2}.", "{3}"),
  OUT_OF_RANGE(
      "PU4105", Severity.ERROR, "'{0}' must be {1}, but is {2}.", "Give it a value in that range."),
  NOT_A_DURATION(
      "PU4106",
      Severity.ERROR,
      "'{0}' must be a duration, but is {1}.",
      "Write a number of seconds, or 500ms, 90s, 30m, 2h, 1d, HH:MM:SS or PT30M; at most 36500d."),
  NOT_A_CHOICE("PU4107", Severity.ERROR, "'{0}' can't be {1}.", "{2}"),
  LISTED_TWICE("PU4108", Severity.ERROR, "'{0}' lists {1} twice.", "Take one of them out."),

  // 42xx: functions, groups and their settings
  MISSING_TYPE("PU4201", Severity.ERROR, "'{0}' has no '_type'.", "Say which type it is of. {1}"),
  UNKNOWN_TYPE("PU4202", Severity.ERROR, "There is no type '{0}'.", "{1}"),
  WRONG_SECTION(
      "PU4203",
      Severity.ERROR,
      "'{0}' is the type of a {1}, but this is a {2}.",
      "Name the type of a {2}, or move '{3}' to '{4}'."),
  INVALID_NAME(
      "PU4204", Severity.ERROR, "'{0}' can't be the name of a {1}: {2}.", "Choose another name."),
  MISSING_SETTING(
      "PU4205", Severity.ERROR, "'{0}' lacks its setting '{1}'.", "Add it: it must be {2}."),
  UNKNOWN_SETTING("PU4206", Severity.ERROR, "'{0}' has no setting '{1}'.", "{2}"),
  NO_SHAPE_FITS(
      "PU4207",
      Severity.ERROR,
      "'{0}' must be {1}, but fits none of these.",
      "Give it all keys of one of these, and no others."),
  WRONG_FORMAT("PU4208", Severity.ERROR, "'{0}' must be {1}, but is {2}.", "Write it like {3}."),

  // 43xx: functions of groups
  INCLUDE_WITH_EXCLUDE(
      "PU4301",
      Severity.ERROR,
      "'{0}' has both 'include' and 'exclude'.",
      "Keep one of them: what is not included is excluded."),
  UNKNOWN_GROUP_FUNCTION("PU4302", Severity.ERROR, "The group '{0}' has no function '{1}'.", "{2}"),

  // 44xx: references between instances
  DANGLING_REFERENCE(
      "PU4401",
      Severity.ERROR,
      "'{0}' refers to '{1}' as its '{2}', but there is none of that name.",
      "{3}"),
  REFERENCE_TO_WRONG_KIND(
      "PU4402", Severity.ERROR, "'{0}' needs a {1} as its '{2}', but '{3}' is a {4}.", "{5}"),
  REFERENCE_TO_WRONG_CLASS(
      "PU4403", Severity.ERROR, "'{0}' needs a {1} as its '{2}', but '{3}' is a {4}.", "{5}"),
  REFERENCE_TO_WRONG_SHAPE(
      "PU4404", Severity.ERROR, "'{0}' needs a {1} as its '{2}', but '{3}' is a {4}.", "{5}"),
  SHARED_INSTANCE_DEPENDS_ON_PER_USER(
      "PU4405",
      Severity.ERROR,
      "'{0}' is shared, but its setting '{1}' refers to '{2}', which is per-user.",
      "Refer to something shared, or give '{0}' a type that is per-user: a shared instance is built at start, before there is a user."),
  INSTANCE_CYCLE(
      "PU4406",
      Severity.ERROR,
      "These depend on each other: {0}.",
      "Let one of them refer to another instance: none of these can be built first."),
  REFERENCE_TO_HIDDEN_FUNCTION(
      "PU4407",
      Severity.ERROR,
      "'{0}' refers to '{1}' as its '{2}', but the group '{3}' does not include that function.",
      "Add '{4}' to the group's 'include' list: only included functions have a name of their own."),
  UNUSED_INSTANCE(
      "PU4408",
      Severity.WARNING,
      "Nothing that the workflow needs refers to '{0}'.",
      "Take it out, or refer to it."),

  // 49xx: workflow files, at start-up only
  CONFIG_REJECTED(
      "PU4901",
      Severity.ERROR,
      "The config of '{0}' ({1}) refuses these settings: {2}.",
      "Change the settings of '{0}'."),

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
   * @param arguments what {@code {0}}, {@code {1}} and so on stand for in the two sentences; a
   *     brace that stands for itself is in single quotes there
   * @return the problem
   */
  public Problem at(Place place, Object... arguments) {
    return new Problem(this, fill(what, arguments), fill(advice, arguments), place);
  }

  private static String fill(String text, Object[] arguments) {
    var filled = new StringBuilder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("'{'", i) || text.startsWith("'}'", i)) {
        filled.append(text.charAt(i + 1));
        i += 2;
      } else if (c == '{') {
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
