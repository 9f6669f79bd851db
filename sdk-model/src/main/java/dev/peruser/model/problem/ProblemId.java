package dev.peruser.model.problem;

/**
 * The catalogue: every mistake that we report. Each has a page {@code docs/problems/<code>.md} and
 * at least one test case in a folder {@code cases/<code>-<name in kebab case>}.
 *
 * <p>1xxx declarations, 2xxx schemas, 3xxx dependencies, 4xxx workflow files, 5xxx builds and
 * registrations, 9xxx ourselves. A code is never used again for something else.
 */
public enum ProblemId {
  // 1xxx: declarations
  NOT_INSTANTIABLE(
      "PU1001",
      Severity.ERROR,
      "{0} is {1}, so no instance of it can be made.",
      "Register a concrete class."),

  PRIVATE_CLASS(
      "PU1002",
      Severity.ERROR,
      "{0} is private, so the registration beside it cannot call its constructor.",
      "Make it package-private or public."),

  INNER_CLASS(
      "PU1003",
      Severity.ERROR,
      "{0} is an inner class, which exists only within an instance of its outer class.",
      "Make it static, or a class of its own."),

  GENERIC_CLASS(
      "PU1004",
      Severity.ERROR,
      "{0} has type parameters, so its input and output are not known.",
      "Register a subclass that says what they are."),

  NO_FUNCTION_INTERFACE(
      "PU1005",
      Severity.ERROR,
      "{0} is registered as a function, but implements neither SingleFunction nor "
          + "StreamingFunction.",
      "Implement one of them, or both over one input type."),

  INPUTS_DIFFER(
      "PU1006",
      Severity.ERROR,
      "{0} is a SingleFunction over {1} and a StreamingFunction over {2}.",
      "A function has one input type; give both the same."),

  TYPE_DISAGREES(
      "PU1007",
      Severity.ERROR,
      "'{0}' is {1}, but the class is a {2} over {3}.",
      "Make them agree, or leave '{0}' out: the type arguments are the declaration."),

  TYPE_WITHOUT_INTERFACE(
      "PU1008",
      Severity.ERROR,
      "'{0}' is given, but {1} does not implement {2}.",
      "Implement it, or leave '{0}' out."),

  RAW_FUNCTION_INTERFACE(
      "PU1009",
      Severity.ERROR,
      "{0} implements {1} without type arguments.",
      "Say what it takes and gives, as in {1}<MyInput, MyOutput>."),

  NO_TYPE_NAME(
      "PU1010",
      Severity.ERROR,
      "{0} has neither a 'configType' nor a 'name', so a workflow file could not name it.",
      "Give the config record if there are settings, else a name."),

  NAME_AND_CONFIG(
      "PU1011",
      Severity.ERROR,
      "{0} has both a 'configType' and a 'name'.",
      "Leave 'name' out: with a config, the type name is the one on the config record."),

  BAD_TYPE_NAME(
      "PU1012",
      Severity.ERROR,
      "The type name '{0}' has characters that a type name cannot have.",
      "Use letters, digits, '_', '-' and '.'."),

  CONFIG_NOT_A_RECORD(
      "PU1013",
      Severity.ERROR,
      "The config {0} is not a record.",
      "Make it a record: its components are the settings."),

  CONFIG_NOT_ANNOTATED(
      "PU1014",
      Severity.ERROR,
      "The config {0} is not annotated @FunctionConfig, so the type has no name.",
      "Annotate it @FunctionConfig(name = \"...\")."),

  NO_USABLE_CONSTRUCTOR(
      "PU1015",
      Severity.ERROR,
      "All constructors of {0} are private.",
      "Make one package-private or public."),

  SEVERAL_CONSTRUCTORS(
      "PU1016",
      Severity.ERROR,
      "{0} has {1} constructors that are not private, so it is not clear which one to call.",
      "Leave one, and make the others private."),

  UNKNOWN_PARAMETER(
      "PU1017",
      Severity.ERROR,
      "The constructor parameter '{0}' is of type {1}, which nobody can provide.",
      "A constructor takes any of {2}."),

  TWO_REGISTRATIONS(
      "PU1018",
      Severity.ERROR,
      "{0} is registered twice, by @{1} and by @{2}.",
      "Leave one of the annotations."),

  NOT_VISIBLE(
      "PU1019",
      Severity.ERROR,
      "{0} cannot be seen from {1}, where the registration is generated.",
      "Make it and the classes around it public, or package-private in the same package."),

  GROUP_WITHOUT_FUNCTIONS(
      "PU1020",
      Severity.ERROR,
      "The group {0} has no functions.",
      "Annotate at least one of its methods @GroupFunction."),

  GROUP_SIGNATURE(
      "PU1021",
      Severity.ERROR,
      "The method '{0}' does not have the signature of a function.",
      "Make it 'O {0}(I input)', or 'void {0}(I input, Emitter<? super C> emitter)' to "
          + "stream."),

  GROUP_METHOD_HIDDEN(
      "PU1022",
      Severity.ERROR,
      "The group function '{0}' is {1}, so it cannot be called on the group.",
      "Make it an instance method that is package-private or public."),

  SAME_FUNCTION_NAME(
      "PU1023",
      Severity.ERROR,
      "Two functions of {0} have the name '{1}'.",
      "Give one of them another name with @GroupFunction(name = \"...\")."),

  BAD_FUNCTION_NAME(
      "PU1024",
      Severity.ERROR,
      "The function name '{0}' has characters that a function name cannot have.",
      "Use letters, digits, '_', '-' and '.', and no '__': that stands between group and "
          + "function."),

  GROUP_FUNCTION_OUTSIDE_GROUP(
      "PU1025",
      Severity.ERROR,
      "'{0}' is a @GroupFunction, but {1} is not registered as a group.",
      "Annotate the class @RegisterPerUserFunctionGroup or @RegisterFunctionGroup."),

  // 2xxx: schemas
  NOT_DESCRIBABLE(
      "PU2001",
      Severity.ERROR,
      "{0} says nothing about what its JSON looks like.",
      "Use a record, a class with properties, an enum, a collection, a map or a simple " + "type."),

  RAW_TYPE(
      "PU2002", Severity.ERROR, "{0} is used without its type arguments.", "Say what it holds."),

  TYPE_VARIABLE(
      "PU2003",
      Severity.ERROR,
      "The type variable {0} stands for any type, so it has no schema.",
      "Use the type itself."),

  NO_SUBTYPES(
      "PU2004",
      Severity.ERROR,
      "{0} is abstract, and which classes extend it is not known.",
      "Use a class or a record, or make {0} sealed if it is an output."),

  SEALED_INPUT(
      "PU2005",
      Severity.ERROR,
      "Of which subtype of {0} a value is cannot be told from its JSON.",
      "Give {0} a type id (@JsonTypeInfo), or use a record."),

  BAD_DEFAULT(
      "PU2006",
      Severity.ERROR,
      "The default '{0}' is not a value of this component.",
      "It has to be {1}."),

  MAP_KEY(
      "PU2007",
      Severity.ERROR,
      "{0} cannot be the key of a map, since a JSON object has texts for keys.",
      "Use String, an enum, or another type that reads from a text."),

  REFERENCE_OUTSIDE_CONFIG(
      "PU2008",
      Severity.ERROR,
      "{0} stands in an input or output, where it would be no dependency.",
      "References belong into the config record."),

  INNER_CLASS_VALUE(
      "PU2009",
      Severity.ERROR,
      "{0} is an inner class, so no value of it can be made from JSON.",
      "Make it static, or a record."),

  SAME_KEY(
      "PU2010",
      Severity.ERROR,
      "The components '{0}' and '{1}' both have the name '{2}' in JSON.",
      "Rename one of them."),

  NOT_BINDABLE(
      "PU2011",
      Severity.ERROR,
      "{0} has no constructor without parameters, so it cannot be made from JSON.",
      "Use a record, or add such a constructor."),

  NO_PROPERTIES(
      "PU2012",
      Severity.ERROR,
      "{0} has no properties, so its JSON would always be empty.",
      "Use a record, or add getters and setters."),

  RECURSIVE_WITHOUT_OBJECT(
      "PU2013",
      Severity.ERROR,
      "{0} holds itself with no object between, so no value of it ends.",
      "Put a record between."),

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

  SHARED_TAKES_PER_USER_BUILDER(
      "PU3003",
      Severity.ERROR,
      "{0} is shared, but its constructor takes a PerUserBuilder.",
      "Take a Builder, or make {0} per-user: a shared instance is built before there is a "
          + "user."),

  TARGET_NOT_REGISTERED(
      "PU3004",
      Severity.ERROR,
      "'{0}' refers to {1}, which is not registered.",
      "Refer to a class that is registered as a {2}."),

  REFERENCE_KIND("PU3005", Severity.ERROR, "'{0}' is a {1}, but {2} is a {3}.", "Use a {4}."),

  REFERENCE_WITHOUT_TARGET(
      "PU3006",
      Severity.ERROR,
      "'{0}' does not say what it refers to.",
      "Name a registered class, or a shape such as SingleFunction<MyInput, MyOutput>."),

  // 5xxx: builds and registrations
  MISSING_PROVIDES(
      "PU5001",
      Severity.ERROR,
      "Module {0} does not provide the registration of {1}, so it would not be found on a "
          + "module path.",
      "Add to module-info.java: provides dev.peruser.api.spi.Registration with {2};"),

  DUPLICATE_TYPE_NAME(
      "PU5002",
      Severity.ERROR,
      "The type name '{0}' is given to {1} and to {2}.",
      "Give one of them another name."),

  // 9xxx: ourselves
  INTERNAL_ERROR(
      "PU9000",
      Severity.ERROR,
      "The PerUser processor failed on {0}: {1}.",
      "This is a mistake of ours; please report it. -Aperuser.debug prints the stack.");

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
