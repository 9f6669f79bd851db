package dev.peruser.processor.schema;

/** Jackson's annotations, by name: Jackson itself is not on the processor path. */
final class Jackson {
  private static final String ANNOTATION = "com.fasterxml.jackson.annotation.";
  private static final String DATABIND = "tools.jackson.databind.annotation.";

  static final String ALIAS = ANNOTATION + "JsonAlias";
  static final String ANY_GETTER = ANNOTATION + "JsonAnyGetter";
  static final String ANY_SETTER = ANNOTATION + "JsonAnySetter";
  static final String AUTO_DETECT = ANNOTATION + "JsonAutoDetect";
  static final String BACK_REFERENCE = ANNOTATION + "JsonBackReference";
  static final String CLASS_DESCRIPTION = ANNOTATION + "JsonClassDescription";
  static final String CREATOR = ANNOTATION + "JsonCreator";
  static final String ENUM_DEFAULT = ANNOTATION + "JsonEnumDefaultValue";
  static final String FILTER = ANNOTATION + "JsonFilter";
  static final String FORMAT = ANNOTATION + "JsonFormat";
  static final String GETTER = ANNOTATION + "JsonGetter";
  static final String IDENTITY_INFO = ANNOTATION + "JsonIdentityInfo";
  static final String IDENTITY_REFERENCE = ANNOTATION + "JsonIdentityReference";
  static final String IGNORE = ANNOTATION + "JsonIgnore";
  static final String IGNORE_PROPERTIES = ANNOTATION + "JsonIgnoreProperties";
  static final String IGNORE_TYPE = ANNOTATION + "JsonIgnoreType";
  static final String INCLUDE = ANNOTATION + "JsonInclude";
  static final String INCLUDE_PROPERTIES = ANNOTATION + "JsonIncludeProperties";
  static final String INJECT = ANNOTATION + "JacksonInject";
  static final String KEY = ANNOTATION + "JsonKey";
  static final String MANAGED_REFERENCE = ANNOTATION + "JsonManagedReference";
  static final String PROPERTY = ANNOTATION + "JsonProperty";
  static final String PROPERTY_DESCRIPTION = ANNOTATION + "JsonPropertyDescription";
  static final String RAW_VALUE = ANNOTATION + "JsonRawValue";
  static final String SETTER = ANNOTATION + "JsonSetter";
  static final String SUB_TYPES = ANNOTATION + "JsonSubTypes";
  static final String TYPE_ID = ANNOTATION + "JsonTypeId";
  static final String TYPE_INFO = ANNOTATION + "JsonTypeInfo";
  static final String TYPE_NAME = ANNOTATION + "JsonTypeName";
  static final String UNWRAPPED = ANNOTATION + "JsonUnwrapped";
  static final String VALUE = ANNOTATION + "JsonValue";
  static final String VIEW = ANNOTATION + "JsonView";

  static final String APPEND = DATABIND + "JsonAppend";
  static final String DESERIALIZE = DATABIND + "JsonDeserialize";
  static final String NAMING = DATABIND + "JsonNaming";
  static final String SERIALIZE = DATABIND + "JsonSerialize";
  static final String TYPE_ID_RESOLVER = DATABIND + "JsonTypeIdResolver";
  static final String TYPE_RESOLVER = DATABIND + "JsonTypeResolver";
  static final String VALUE_INSTANTIATOR = DATABIND + "JsonValueInstantiator";

  private Jackson() {}
}
