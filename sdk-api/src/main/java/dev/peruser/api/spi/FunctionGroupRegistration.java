package dev.peruser.api.spi;

import java.util.List;

/** The registration of a group of functions. */
public abstract non-sealed class FunctionGroupRegistration extends Registration {
  private final List<GroupMember> functions;

  /**
   * A registration with these facts.
   *
   * @param format the format that it was generated in
   * @param typeName the type name
   * @param scope the scope
   * @param description what the group is for; may be empty
   * @param type the annotated class
   * @param configType the config record, or {@link NoConfig}
   * @param configSchema the schema of the settings
   * @param functions the group's functions, sorted by name
   */
  protected FunctionGroupRegistration(
      int format,
      String typeName,
      Scope scope,
      String description,
      Class<?> type,
      Class<?> configType,
      String configSchema,
      List<GroupMember> functions) {
    super(format, typeName, scope, description, type, configType, configSchema);
    this.functions = List.copyOf(functions);
  }

  /**
   * The functions of the group.
   *
   * @return them all, sorted by name, whatever a workflow file includes or excludes
   */
  public final List<GroupMember> functions() {
    return functions;
  }
}
