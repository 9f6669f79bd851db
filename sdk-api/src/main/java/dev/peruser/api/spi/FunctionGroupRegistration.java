package dev.peruser.api.spi;

import java.util.List;

/** The registration of a group of functions. */
public non-sealed interface FunctionGroupRegistration extends Registration {

  /**
   * The functions of the group.
   *
   * @return them all, sorted by name, whatever a workflow file includes or excludes
   */
  List<GroupMember> functions();
}
