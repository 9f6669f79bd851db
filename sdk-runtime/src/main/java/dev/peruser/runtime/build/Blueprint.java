package dev.peruser.runtime.build;

import dev.peruser.api.User;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.build.InstancePlan.Target;
import dev.peruser.runtime.log.LogText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the workflow file says about instances, ready to build: the shared ones once, the
 * per-user ones for each user. {@link BlueprintCompiler} makes it.
 */
public final class Blueprint {
  private final InstancePlan[] shared;
  private final InstancePlan[] perUser;
  private final boolean perUserEntry;
  private final Target[] endpoints;
  private Object[] sharedInstances = {};

  /**
   * Makes a blueprint.
   *
   * @param shared the shared instances, in build order
   * @param perUser the per-user instances, in build order
   * @param perUserEntry whether the workflow is the last of the per-user instances, or else of the
   *     shared ones
   * @param endpoints other functions that turns may enter through
   */
  Blueprint(
      List<InstancePlan> shared,
      List<InstancePlan> perUser,
      boolean perUserEntry,
      List<Target> endpoints) {
    this.shared = shared.toArray(InstancePlan[]::new);
    this.perUser = perUser.toArray(InstancePlan[]::new);
    this.perUserEntry = perUserEntry;
    this.endpoints = endpoints.toArray(Target[]::new);
  }

  /**
   * The functions that turns may enter through beside the workflow.
   *
   * @return what they take and give, in the order of the workflow file
   */
  public List<ExposedFunction> endpoints() {
    return Stream.of(endpoints)
        .map(target -> ExposedFunction.of(target.registration(), target.member()))
        .toList();
  }

  /**
   * Whether each user has a workflow instance.
   *
   * @return {@code false} if one serves everybody
   */
  public boolean isPerUser() {
    return perUserEntry;
  }

  /**
   * How many per-user functions each session has, the workflow not counted.
   *
   * @return the number
   */
  public int perUserFunctions() {
    return perUser.length - perUserGroups() - (perUserEntry ? 1 : 0);
  }

  /**
   * How many per-user groups each session has.
   *
   * @return the number
   */
  public int perUserGroups() {
    int groups = 0;
    for (InstancePlan plan : perUser) {
      if (plan.registration() instanceof FunctionGroupRegistration) {
        groups++;
      }
    }
    return groups;
  }

  /**
   * Builds the shared instances. Called once, before any user's.
   *
   * @return the shared instances
   * @throws BuildFailedException if a constructor throws; what was built has been closed again
   */
  public Instances buildShared() {
    var instances = new Object[shared.length];
    Instances built =
        OutsideTurns.call(() -> build(shared, instances, instances, null, !perUserEntry));
    sharedInstances = instances;
    return built;
  }

  /**
   * Builds one user's instances.
   *
   * @param user the user
   * @return the user's instances
   * @throws BuildFailedException if a constructor throws; what was built has been closed again
   */
  public Instances buildFor(User user) {
    return OutsideTurns.call(
        () -> build(perUser, sharedInstances, new Object[perUser.length], user, perUserEntry));
  }

  private Instances build(
      InstancePlan[] plans,
      @Nullable Object[] shared,
      @Nullable Object[] own,
      @Nullable User user,
      boolean withEntry) {
    var closeStack = new CloseStack();
    for (int i = 0; i < plans.length; i++) {
      try {
        own[i] = create(plans[i], shared, own, closeStack, user);
      } catch (Throwable failure) {
        closeStack.closeAll(owner(user));
        if (failure instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        throw failed(plans[i], user, failure);
      }
    }
    try {
      return new Instances(withEntry ? entry(shared, own) : null, closeStack.toArray());
    } catch (RuntimeException | Error failure) { // a group's function that cannot be bound
      closeStack.closeAll(owner(user));
      throw failure;
    }
  }

  /** What turns enter through: the workflow, or where there are endpoints an array of all. */
  private Object entry(@Nullable Object[] shared, @Nullable Object[] own) {
    Object workflow = Objects.requireNonNull(own[own.length - 1]);
    if (endpoints.length == 0) {
      return workflow;
    }
    var functions = new Object[endpoints.length + 1];
    functions[0] = workflow;
    for (int i = 0; i < endpoints.length; i++) {
      Object instance = Objects.requireNonNull(endpoints[i].instance(shared, own));
      functions[i + 1] = endpoints[i].function(instance);
    }
    return functions;
  }

  /** An instance is closed before what it registered, so it goes on the stack after. */
  private static Object create(
      InstancePlan plan,
      @Nullable Object[] shared,
      @Nullable Object[] own,
      CloseStack closeStack,
      @Nullable User user)
      throws Exception {
    var builder =
        user == null
            ? new InstanceBuilder(plan, shared, own, closeStack)
            : new InstanceBuilder.ForUser(plan, shared, own, closeStack, user);
    Object instance;
    try {
      instance = plan.registration().create(plan.config(), builder);
    } finally {
      builder.end();
    }
    if (instance instanceof AutoCloseable closeable) {
      closeStack.push(closeable);
    }
    return instance;
  }

  private static BuildFailedException failed(
      InstancePlan plan, @Nullable User user, Throwable failure) {
    return new BuildFailedException(
        "'"
            + plan.name()
            + "' ("
            + plan.registration().type().getName()
            + ") of "
            + owner(user)
            + " could not be built",
        failure);
  }

  private static String owner(@Nullable User user) {
    return user == null ? "the shared instances" : "user " + LogText.of(user);
  }
}
