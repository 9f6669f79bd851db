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
      "'{0}' is {1}, but {4} is a {2} over {3}.",
      "Make them agree, or leave '{0}' out."),

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
      "The type name '{0}' on {1} {2}.",
      "Use 1 to {3} letters, digits, '_', '-' and '.'."),

  CONFIG_NOT_A_RECORD(
      "PU1013",
      Severity.ERROR,
      "The config {0} is {1}, not a record.",
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
      "The constructor parameter '{0}' is of type {1}, which nobody provides.",
      "{2}"),

  TWO_REGISTRATIONS(
      "PU1018",
      Severity.ERROR,
      "{0} is registered twice, by @{1} and by @{2}.",
      "Leave one of the annotations."),

  NOT_VISIBLE(
      "PU1019",
      Severity.ERROR,
      "{0} is {1}, so the registration of {2} cannot mention {3}.",
      "Make it {4}."),

  GROUP_WITHOUT_FUNCTIONS(
      "PU1020",
      Severity.ERROR,
      "The group {0} has no functions.",
      "Annotate at least one of its methods @GroupFunction."),

  GROUP_SIGNATURE(
      "PU1021",
      Severity.ERROR,
      "The group function '{0}' {1}.",
      "Make it 'O {0}(I input)', or to stream 'void {0}(I input, Emitter<? super C> emitter)'."),

  GROUP_METHOD_HIDDEN(
      "PU1022",
      Severity.ERROR,
      "The group function '{0}' is {1}, so it cannot be called on the group.",
      "Make it an instance method that is package-private or public."),

  SAME_FUNCTION_NAME(
      "PU1023",
      Severity.ERROR,
      "Two functions of {0} have the name '{1}': {2} and {3}.",
      "Give one of them another name with @GroupFunction(name = \"...\")."),

  BAD_FUNCTION_NAME(
      "PU1024",
      Severity.ERROR,
      "The function name '{0}' of {1} {2}.",
      "Use 1 to {3} letters, digits, '_', '-' and '.', but no '__'."),

  GROUP_FUNCTION_OUTSIDE_GROUP(
      "PU1025",
      Severity.ERROR,
      "'{0}' is a @GroupFunction, but {1} is not registered as a group.",
      "{2}"),

  GENERIC_CONFIG(
      "PU1026",
      Severity.ERROR,
      "The config {0} has type parameters, so the types of its settings are not known.",
      "Write the types out."),

  SAME_PARAMETER_TWICE(
      "PU1027",
      Severity.ERROR,
      "The constructor of {0} takes {1} twice: as '{2}' and as '{3}'.",
      "Leave one of them."),

  UNUSED_CONFIG(
      "PU1028",
      Severity.WARNING,
      "The settings in {0} have no effect: the constructor of {1} does not take them.",
      "Add the config to its parameters."),

  CLOSE_NEVER_CALLED(
      "PU1029",
      Severity.WARNING,
      "{0} has a close() that is never called, because the class is not AutoCloseable.",
      "Implement AutoCloseable, or rename it."),

  UNKNOWN_SUPPRESSION(
      "PU1030", Severity.WARNING, "There is no warning '{0}', so this silences nothing.", "{1}"),

  GROUP_IMPLEMENTS_FUNCTION(
      "PU1031",
      Severity.WARNING,
      "{0} is registered as a group, so that it implements {1} has no effect.",
      "Annotate the method @GroupFunction, or register {0} as a function."),

  RESERVED_KEY(
      "PU1032",
      Severity.ERROR,
      "The setting '{0}' of {1} cannot be given: in a workflow file, '{0}' is {2}.",
      "Rename the component."),

  REGISTRATION_NAME_TAKEN(
      "PU1033",
      Severity.ERROR,
      "The registration of {0} would be {1}, but that is {2}.",
      "Rename one of the classes."),

  INHERITED_GROUP_FUNCTION(
      "PU1034",
      Severity.WARNING,
      "{0} inherits '{1}' from the group {2}, but does not offer it.",
      "Override it and annotate that @GroupFunction."),

  // 11xx: isolation
  STATIC_STATE(
      "PU1101",
      Severity.WARNING,
      "The static field '{0}' of {1} is shared by all users, but {2} is per-user.",
      "Make it an instance field, or final if it is a constant."),

  MUTABLE_CONSTANT(
      "PU1102",
      Severity.WARNING,
      "The static field '{0}' of {1} is shared by all users, and {2} is made to be changed.",
      "Make it an instance field; for a constant, use {3}."),

  UNGUARDED_FIELD(
      "PU1103",
      Severity.WARNING,
      "The field '{0}' of {1} is used by many turns at once, since {2} is shared.",
      "Make it final or volatile, or say by which lock it is guarded (@GuardedBy)."),

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

  UNSUPPORTED_ANNOTATION("PU2014", Severity.ERROR, "@{0} is not supported: {1}.", "{2}"),

  CLASS_AS_TYPE_ID(
      "PU2015",
      Severity.ERROR,
      "With {0} as the type id, whoever sends JSON would choose which class is loaded.",
      "Use Id.NAME, and @JsonSubTypes or a sealed type."),

  UNKNOWN_PROPERTY(
      "PU2016", Severity.WARNING, "@{0} names '{1}', which is no property of {2}.", "{3}"),

  NOT_A_SUBTYPE(
      "PU2017",
      Severity.ERROR,
      "@JsonSubTypes names {0}, which does not extend {1}.",
      "Let it extend that, or take it out."),

  SAME_TYPE_ID(
      "PU2018",
      Severity.ERROR,
      "{0} and {1} have the same type id '{2}'.",
      "Give each a name of its own with @JsonTypeName."),

  MISSING_TYPE_ID(
      "PU2019",
      Severity.ERROR,
      "The type id is the property '{0}', which {1} does not have.",
      "{2}"),

  TYPE_ID_CLASH(
      "PU2020",
      Severity.ERROR,
      "The type id '{0}' is a property of {1} as well, so it would stand there twice.",
      "Say include = EXISTING_PROPERTY, or give the type id another property."),

  CONSTRAINT_DOES_NOT_APPLY(
      "PU2021", Severity.ERROR, "@{0} says nothing about {1}.", "It is for {2}."),

  CONTRADICTORY_CONSTRAINTS(
      "PU2022",
      Severity.ERROR,
      "No value of {0} fulfils all its constraints: it would have to be {1}.",
      "Widen one of them."),

  BAD_PATTERN(
      "PU2023", Severity.ERROR, "The pattern '{0}' is no regular expression: {1}.", "Correct it."),

  PATTERN_NOT_PORTABLE(
      "PU2024",
      Severity.ERROR,
      "The pattern '{0}' has {1}, which a JSON schema cannot say.",
      "Write it in what Java and ECMA-262 share."),

  CONSTRAINT_NOT_CHECKED(
      "PU2025",
      Severity.WARNING,
      "@{0} is not checked, since a JSON schema cannot say it.",
      "Check it in the function, and throw InvalidInputException."),

  BAD_CONSTRAINT_VALUE("PU2026", Severity.ERROR, "'{0}' of @{1} cannot be '{2}'.", "{3}"),

  DEFAULT_WITHOUT_EFFECT(
      "PU2027",
      Severity.ERROR,
      "@DefaultValue has no effect on '{0}', which is no component of a record.",
      "Use a record, or give the field that value."),

  ENDLESS_TYPE(
      "PU2028",
      Severity.ERROR,
      "{0} holds itself with ever larger type arguments, so its schema has no end.",
      "Let it hold itself with the same type arguments."),

  ENDLESS_VALUE(
      "PU2029",
      Severity.ERROR,
      "Each {0} has to hold another {0}, so no value of it ends.",
      "Make it Optional or @Nullable somewhere on the way, or put it in a list."),

  TWO_CREATORS(
      "PU2030",
      Severity.ERROR,
      "{0} has several constructors or methods with @JsonCreator.",
      "Keep one of them."),

  AMBIGUOUS_CREATOR(
      "PU2031",
      Severity.ERROR,
      "Whether the @JsonCreator of {0} takes the whole value or one property of it depends on how it is compiled.",
      "Say mode = DELEGATING, or name the parameter with @JsonProperty."),

  UNNAMED_PARAMETER(
      "PU2032",
      Severity.ERROR,
      "The parameter '{0}' of the @JsonCreator of {1} has no name in JSON.",
      "Name it with @JsonProperty."),

  UNREADABLE_VALUE(
      "PU2033",
      Severity.ERROR,
      "How {0} is read from what its @JsonValue writes is not known.",
      "Add a @JsonCreator(mode = DELEGATING), or use it in outputs only."),

  UNBINDABLE_CONTAINER(
      "PU2034",
      Severity.ERROR,
      "Jackson does not know how to make {0}.",
      "Use List, Set, Queue, Map or another interface of java.util."),

  SAME_ENUM_TEXT(
      "PU2035",
      Severity.ERROR,
      "The constants '{0}' and '{1}' both have the text '{2}' in JSON.",
      "Give one of them another text."),

  ANNOTATION_WITHOUT_EFFECT("PU2036", Severity.WARNING, "@{0} has no effect: {1}.", "{2}"),

  LEFT_OUT_COMPONENT(
      "PU2037",
      Severity.ERROR,
      "The component '{0}' is left out of the JSON, but no record can be made without it.",
      "Make it Optional or @Nullable, or take it out of the record."),

  UNKNOWN_NAMING(
      "PU2038",
      Severity.ERROR,
      "What {0} makes of a name is not known at compile time.",
      "Use a strategy of PropertyNamingStrategies, or @JsonProperty."),

  // 3xxx: dependencies
  SHARED_DEPENDS_ON_PER_USER(
      "PU3001",
      Severity.ERROR,
      "{0} is shared, but its setting '{1}' refers to {2}, which is per-user.",
      "Make {0} per-user, or refer to something shared."),

  DEPENDENCY_CYCLE(
      "PU3002",
      Severity.ERROR,
      "These depend on each other: {0}.",
      "Take one of the references out, or make it an Optional."),

  SHARED_TAKES_PER_USER_BUILDER(
      "PU3003",
      Severity.ERROR,
      "{0} is shared, but its constructor takes a PerUserBuilder.",
      "Take a Builder, or make {0} per-user."),

  TARGET_NOT_REGISTERED("PU3004", Severity.ERROR, "'{0}' refers to {1}, which is {2}.", "{3}"),

  REFERENCE_KIND("PU3005", Severity.ERROR, "'{0}' is a {1}, but {2} is a {3}.", "Use a {4}."),

  REFERENCE_WITHOUT_TARGET(
      "PU3006", Severity.ERROR, "'{0}' does not say what it refers to.", "Name {1}."),

  TARGET_WITHOUT_REGISTRATION(
      "PU3007",
      Severity.ERROR,
      "'{0}' refers to {1}, but {2} is missing: it was compiled without the PerUser processor.",
      "Build it anew with the processor."),

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

  WORKFLOW_FILE_NOT_FOUND(
      "PU4009",
      Severity.ERROR,
      "There is no file '{0}', which the option -Aperuser.workflow names.",
      "It was looked for at {1}. Name it as seen from there, or by its whole path."),

  BAD_TYPES_OPTION(
      "PU4010",
      Severity.ERROR,
      "The option -Aperuser.workflow.types can't be '{0}'.",
      "Say complete, if all types that the workflow files name are known to the compiler, or partial."),

  BASE_UNREADABLE(
      "PU4011",
      Severity.ERROR,
      "The base '{0}' can't be read: {1}.",
      "Name a file of UTF-8 text as seen from the folder of the file that names it."),

  BASE_CYCLE(
      "PU4012",
      Severity.ERROR,
      "These files are based on each other: {0}.",
      "Take this 'base' out, or name another file."),

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
  MISSING_OPTION("PU4109", Severity.ERROR, "'{0}' has no '{1}'.", "{2}"),
  BAD_KEY(
      "PU4110",
      Severity.ERROR,
      "'{0}' has something that is no key of at least {1} bytes, in hexadecimal or Base64.",
      "{2}"),
  BAD_REGEX(
      "PU4111",
      Severity.ERROR,
      "'{0}' is no regular expression of Java: {1}: {2}, at character {3}.",
      "Mend it, or list the origins in allow_origins."),
  WILDCARD_WITH_CREDENTIALS(
      "PU4112",
      Severity.ERROR,
      "'{0}' has {1}, and allow_credentials is true: any page on the web could act in the name of"
          + " whoever looks at it.",
      "List what is meant, or take allow_credentials out of '{2}'."),

  SHORT_TOKEN(
      "PU4113",
      Severity.ERROR,
      "'{0}' has fewer than {1} characters, so that it could be guessed.",
      "Make one with: openssl rand -base64 32"),

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
  TYPE_NOT_CHECKED(
      "PU4409",
      Severity.WARNING,
      "The type '{0}' is not known to the compiler, so '{1}' is not checked here.",
      "It was looked for in {2}."),
  ENDPOINT_WITHOUT_SESSIONS(
      "PU4410",
      Severity.ERROR,
      "'{0}' exposes '{1}', which is per-user, but the workflow is shared: users have no sessions.",
      "Expose a shared function, or take a workflow that is per-user."),

  // 49xx: workflow files, where they are served; all but the paths at start-up only
  CONFIG_REJECTED(
      "PU4901",
      Severity.ERROR,
      "The config of '{0}' ({1}) refuses these settings: {2}.",
      "Change the settings of '{0}'."),
  UNSIGNED_COOKIES(
      "PU4903",
      Severity.ERROR,
      "Users would be told apart by an unsigned cookie, and not only this machine can connect:"
          + " whoever sends another user's name would be that user.",
      "Name signed_cookie or jwt in general.front_end.identity; or listen on a loopback address; or,"
          + " where everybody who can connect may be any user, say"
          + " general.front_end.allow_unsigned_cookies: true."),
  ROUTE_TWICE(
      "PU4904",
      Severity.ERROR,
      "The path {0} would be served twice.",
      "Change general.front_end.workflow or endpoints: /health, /health/ready, /monitor/users,"
          + " /v1/session, /openapi.json and /docs (with its files) are taken, and each of their"
          + " paths takes the path with /stream after it, too."),
  UNKNOWN_IDENTITY_PROVIDER(
      "PU4905",
      Severity.ERROR,
      "There is no identity provider '{0}'.",
      "Add the jar that has it, with its META-INF/services/"
          + "dev.peruser.servlet.spi.IdentityProvider. {1}"),
  IDENTITY_UNUSABLE(
      "PU4906",
      Severity.ERROR,
      "The source '{0}' of general.front_end.identity can't be used: {1}.",
      "Change its settings."),

  // 5xxx: builds and registrations
  MISSING_PROVIDES(
      "PU5001",
      Severity.ERROR,
      "Module {0} does not provide the registration of {1}.",
      "Add to module-info.java: provides dev.peruser.api.spi.Registration with {2};"),

  DUPLICATE_TYPE_NAME(
      "PU5002",
      Severity.ERROR,
      "The type name '{0}' is given to {1} and to {2}.",
      "Give one of them another name, or leave one of them out."),
  MISSING_CLASS(
      "PU5003",
      Severity.ERROR,
      "{0} can't be registered: {1} mentions {2}, which was not found.",
      "Add the jar that has {2} to the class path or the module path."),

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
      "A registration cannot be loaded: {0}{1}.",
      "Rebuild the plugin from clean, with this version of the SDK: its services file names what is no"
          + " longer there."),
  REGISTRATION_FORMAT(
      "PU5103",
      Severity.ERROR,
      "The registration of {0} has format {1}, but this SDK loads format {2}.",
      "Compile the plugin and run it with the same version of the SDK."),

  // 9xxx: ourselves, and compilers
  INTERNAL_ERROR(
      "PU9000",
      Severity.ERROR,
      "The PerUser processor failed on {0}: {1}.",
      "This is a mistake of ours; please report it. -Aperuser.debug prints the stack."),
  REGISTRATION_LOST(
      "PU9001",
      Severity.ERROR,
      "The compiler has lost {0}, which was generated in an earlier round.",
      "Compile with javac: ECJ starts over when a later round makes a class that was missing."),
  COMPILER_GAVE_UP(
      "PU9002",
      Severity.ERROR,
      "The compiler gave up when it was asked about {0}. It says: {1}.",
      "Add what it misses to the class path or the module path.");

  /** Where the pages of {@code docs/problems} are published. */
  private static final String PAGES = "https://peruser.dev/problems/";

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
   * The address of its page, such as {@code https://peruser.dev/problems/PU3001}.
   *
   * @return the address
   */
  public String page() {
    return PAGES + code;
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
