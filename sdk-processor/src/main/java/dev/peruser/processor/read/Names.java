package dev.peruser.processor.read;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterFunctionGroup;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.RegisteredType;
import java.util.List;
import java.util.Set;

/** The annotations of the API, by name. */
public final class Names {
  public static final String REGISTER_FUNCTION = RegisterFunction.class.getName();
  public static final String REGISTER_PER_USER_FUNCTION = RegisterPerUserFunction.class.getName();
  public static final String REGISTER_GROUP = RegisterFunctionGroup.class.getName();
  public static final String REGISTER_PER_USER_GROUP = RegisterPerUserFunctionGroup.class.getName();
  public static final String GROUP_FUNCTION = GroupFunction.class.getName();
  public static final String FUNCTION_CONFIG = FunctionConfig.class.getName();
  public static final String DESCRIPTION = Description.class.getName();
  public static final String DEFAULT_VALUE = DefaultValue.class.getName();
  public static final String GENERATED_REGISTRATION = GeneratedRegistration.class.getName();

  public static final String REGISTERED_TYPE = RegisteredType.class.getName();

  /** The annotations that register a class. */
  public static final List<String> REGISTER =
      List.of(
          REGISTER_FUNCTION, REGISTER_PER_USER_FUNCTION, REGISTER_GROUP, REGISTER_PER_USER_GROUP);

  /** The annotations that a declaration starts from. */
  public static final Set<String> DECLARING =
      Set.of(
          REGISTER_FUNCTION,
          REGISTER_PER_USER_FUNCTION,
          REGISTER_GROUP,
          REGISTER_PER_USER_GROUP,
          GROUP_FUNCTION);

  /** The annotations that authors write: all of the API's. */
  public static final Set<String> AUTHORS =
      Set.of(
          REGISTER_FUNCTION,
          REGISTER_PER_USER_FUNCTION,
          REGISTER_GROUP,
          REGISTER_PER_USER_GROUP,
          GROUP_FUNCTION,
          FUNCTION_CONFIG,
          DESCRIPTION,
          DEFAULT_VALUE);

  private Names() {}
}
