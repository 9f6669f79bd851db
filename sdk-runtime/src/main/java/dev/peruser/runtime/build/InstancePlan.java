package dev.peruser.runtime.build;

import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.Registration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one instance is made: all that does not depend on the user, worked out once at start.
 *
 * @param name its name in the workflow file
 * @param registration makes it
 * @param config its bound settings, the same object for all users
 * @param functions what its references to functions resolve to, by the name that they give
 * @param groups what its references to groups resolve to, by the name that they give
 */
record InstancePlan(
    String name,
    Registration registration,
    Object config,
    Map<String, Target> functions,
    Map<String, Group> groups) {

  /**
   * What a reference resolves to.
   *
   * @param shared whether it is a shared instance
   * @param index which one of the shared instances, or else of the user's own
   * @param registration what the instance is made by
   * @param member the function of the group, if it is one
   */
  record Target(
      boolean shared, int index, Registration registration, @Nullable GroupMember member) {

    /**
     * The instance; null if it is not built yet.
     *
     * @param sharedInstances the shared instances
     * @param own the instances of one user, or the shared ones again
     */
    @Nullable Object instance(@Nullable Object[] sharedInstances, @Nullable Object[] own) {
      return shared ? sharedInstances[index] : own[index];
    }

    /** The function that the instance is, or has. */
    Object function(Object instance) {
      return member == null ? instance : member.bind(instance);
    }
  }

  /**
   * What a reference to a group resolves to.
   *
   * @param target the group's instance
   * @param exposed those of its functions that {@code include} or {@code exclude} leave
   */
  record Group(Target target, List<GroupMember> exposed) {}
}
