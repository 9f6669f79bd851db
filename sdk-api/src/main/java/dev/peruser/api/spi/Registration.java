package dev.peruser.api.spi;

import dev.peruser.api.Builder;

/**
 * What the processor generates for one annotated class. The runtime finds registrations with {@link
 * java.util.ServiceLoader}; each is a final public class with a public constructor without
 * parameters, in the package of the class that it is for.
 *
 * <p>A class and not an interface: what is generated then says the facts once, in its constructor,
 * which compiles in half the time of a method for each.
 */
public abstract sealed class Registration permits FunctionRegistration, FunctionGroupRegistration {

  /** The format of registrations that this SDK generates and loads. */
  public static final int FORMAT = 1;

  private final int format;
  private final String typeName;
  private final Scope scope;
  private final String description;
  private final Class<?> type;
  private final Class<?> configType;
  private final String configSchema;

  Registration(
      int format,
      String typeName,
      Scope scope,
      String description,
      Class<?> type,
      Class<?> configType,
      String configSchema) {
    this.format = format;
    this.typeName = typeName;
    this.scope = scope;
    this.description = description;
    this.type = type;
    this.configType = configType;
    this.configSchema = configSchema;
  }

  /**
   * The format that this registration was generated in.
   *
   * @return {@link #FORMAT} of the SDK that it was compiled with
   */
  public final int format() {
    return format;
  }

  /**
   * The type name, {@code _type} in a workflow file.
   *
   * @return the type name
   */
  public final String typeName() {
    return typeName;
  }

  /**
   * Whether there is one instance, or one for each user.
   *
   * @return the scope
   */
  public final Scope scope() {
    return scope;
  }

  /**
   * What the function or group is for.
   *
   * @return the description; empty if the author gave none
   */
  public final String description() {
    return description;
  }

  /**
   * The annotated class.
   *
   * @return the function or group class
   */
  public final Class<?> type() {
    return type;
  }

  /**
   * The config record.
   *
   * @return the record's class; {@link NoConfig} if there are no settings
   */
  public final Class<?> configType() {
    return configType;
  }

  /**
   * The JSON schema (2020-12) of the settings, with the keys of the workflow file. A reference to
   * another function is a string with the additional keyword {@code peruser:function} (or {@code
   * peruser:functionGroup}), whose value is the type that is referred to.
   *
   * @return a JSON object, as text
   */
  public final String configSchema() {
    return configSchema;
  }

  /**
   * Makes an instance.
   *
   * @param config an instance of {@link #configType()}
   * @param builder resolves the instance's dependencies; a {@link dev.peruser.api.PerUserBuilder}
   *     if the scope is {@link Scope#PER_USER}
   * @return the instance
   * @throws Exception what the constructor throws
   */
  public abstract Object create(Object config, Builder builder) throws Exception;

  /**
   * Opens the plugin's packages for reflection to the module that binds JSON, so that no plugin
   * writes {@code opens}. Outside a named module everything is open, and this does nothing.
   *
   * @param module the module that binds JSON
   */
  public void openTo(Module module) {}
}
