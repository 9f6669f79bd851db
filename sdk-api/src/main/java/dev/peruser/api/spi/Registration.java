package dev.peruser.api.spi;

import dev.peruser.api.Builder;

/**
 * What the processor generates for one annotated class. The runtime finds registrations with {@link
 * java.util.ServiceLoader}; each is a final public class with a public constructor without
 * parameters, in the package of the class that it is for.
 */
public sealed interface Registration permits FunctionRegistration, FunctionGroupRegistration {

  /** The format of registrations that this SDK generates and loads. */
  int FORMAT = 1;

  /**
   * The format that this registration was generated in.
   *
   * @return {@link #FORMAT} of the SDK that it was compiled with
   */
  int format();

  /**
   * The type name, {@code _type} in a workflow file.
   *
   * @return the type name
   */
  String typeName();

  /**
   * Whether there is one instance, or one for each user.
   *
   * @return the scope
   */
  Scope scope();

  /**
   * What the function or group is for.
   *
   * @return the description; empty if the author gave none
   */
  String description();

  /**
   * The annotated class.
   *
   * @return the function or group class
   */
  Class<?> type();

  /**
   * The config record.
   *
   * @return the record's class; {@link NoConfig} if there are no settings
   */
  Class<?> configType();

  /**
   * The JSON schema (2020-12) of the settings, with the keys of the workflow file. A reference to
   * another function is a string with the additional keyword {@code peruser:function} (or {@code
   * peruser:functionGroup}), whose value is the type that is referred to.
   *
   * @return a JSON object, as text
   */
  String configSchema();

  /**
   * Makes an instance.
   *
   * @param config an instance of {@link #configType()}
   * @param builder resolves the instance's dependencies; a {@link dev.peruser.api.PerUserBuilder}
   *     if the scope is {@link Scope#PER_USER}
   * @return the instance
   * @throws Exception what the constructor throws
   */
  Object create(Object config, Builder builder) throws Exception;

  /**
   * Opens the plugin's packages for reflection to the module that binds JSON, so that no plugin
   * writes {@code opens}. Does nothing outside a named module.
   *
   * @param module the module that binds JSON
   */
  void openTo(Module module);
}
