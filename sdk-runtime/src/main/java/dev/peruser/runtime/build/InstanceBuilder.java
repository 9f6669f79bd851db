package dev.peruser.runtime.build;

import dev.peruser.api.Builder;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.User;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.runtime.build.InstancePlan.Group;
import dev.peruser.runtime.build.InstancePlan.Target;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the references of one instance while its constructor runs. */
class InstanceBuilder implements Builder {
  private final InstancePlan plan;
  private final Object[] shared;
  private final @Nullable Object[] own;
  private final CloseStack closeStack;
  private boolean open = true;

  /**
   * Makes the builder of one instance.
   *
   * @param plan the instance
   * @param shared the shared instances
   * @param own the instances of the same set, as far as they are built
   * @param closeStack takes what the instance wants closed
   */
  InstanceBuilder(
      InstancePlan plan, Object[] shared, @Nullable Object[] own, CloseStack closeStack) {
    this.plan = plan;
    this.shared = shared;
    this.own = own;
    this.closeStack = closeStack;
  }

  /** The same for one user's instance. */
  static final class ForUser extends InstanceBuilder implements PerUserBuilder {
    private final User user;

    ForUser(
        InstancePlan plan,
        Object[] shared,
        @Nullable Object[] own,
        CloseStack closeStack,
        User user) {
      super(plan, shared, own, closeStack);
      this.user = user;
    }

    @Override
    public User user() {
      return user;
    }
  }

  /** Ends the builder's use: the constructor has returned. */
  final void end() {
    open = false;
  }

  @Override
  @SuppressWarnings("unchecked") // the workflow check has held the reference against its target
  public final <I, O> SingleFunction<I, O> getFunction(
      FunctionRef<? extends SingleFunction<I, O>> ref) {
    Object target = function(ref.name());
    if (target instanceof SingleFunction<?, ?> single) {
      return new Handles.Single<>((SingleFunction<I, O>) single);
    }
    throw new IllegalArgumentException(
        "Function '" + ref.name() + "' only streams: look it up with getStreamingFunction");
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public final <I, C> StreamingFunction<I, C> getStreamingFunction(
      FunctionRef<? extends StreamingFunction<I, C>> ref) {
    Object target = function(ref.name());
    if (target instanceof StreamingFunction<?, ?> streaming) {
      return new Handles.Streaming<>((StreamingFunction<I, C>) streaming);
    }
    throw new IllegalArgumentException(
        "Function '" + ref.name() + "' does not stream: look it up with getFunction");
  }

  @Override
  @SuppressWarnings("unchecked") // the types have been compared
  public final <I, O> SingleFunction<I, O> getFunction(
      FunctionGroupRef<?> group, String function, Class<I> inputType, Class<O> outputType) {
    Group found = group(group);
    GroupMember member = member(group, found, function);
    DataType output =
        member
            .singleOutput()
            .orElseThrow(
                () -> unsuitable(group, function, "streams: look it up with getStreamingFunction"));
    requireTypes(group, member, output, inputType, outputType);
    return new Handles.Single<>((SingleFunction<I, O>) member.bind(instance(found.target())));
  }

  @Override
  @SuppressWarnings("unchecked") // the types have been compared
  public final <I, C> StreamingFunction<I, C> getStreamingFunction(
      FunctionGroupRef<?> group, String function, Class<I> inputType, Class<C> chunkType) {
    Group found = group(group);
    GroupMember member = member(group, found, function);
    DataType chunk =
        member
            .streamingOutput()
            .orElseThrow(
                () -> unsuitable(group, function, "does not stream: look it up with getFunction"));
    requireTypes(group, member, chunk, inputType, chunkType);
    return new Handles.Streaming<>((StreamingFunction<I, C>) member.bind(instance(found.target())));
  }

  private static IllegalArgumentException unsuitable(
      FunctionGroupRef<?> group, String function, String why) {
    return new IllegalArgumentException(
        "Function '" + function + "' of group '" + group.name() + "' " + why);
  }

  @Override
  @SuppressWarnings("unchecked") // the workflow check has held the reference against its target
  public final <G> G getFunctionGroup(FunctionGroupRef<G> ref) {
    return (G) instance(group(ref).target());
  }

  @Override
  public final void onClose(AutoCloseable resource) {
    requireOpen();
    closeStack.push(resource);
  }

  private Object function(String name) {
    requireOpen();
    Target target = plan.functions().get(name);
    if (target == null) {
      throw notInConfig("function", name);
    }
    return target.function(instance(target));
  }

  private Group group(FunctionGroupRef<?> ref) {
    requireOpen();
    Group group = plan.groups().get(ref.name());
    if (group == null) {
      throw notInConfig("function group", ref.name());
    }
    return group;
  }

  private Object instance(Target target) {
    Object instance = target.instance(shared, own);
    if (instance == null) {
      throw new IllegalStateException(
          "Instance "
              + target.index()
              + " is not built yet, although "
              + plan.name()
              + " depends on it");
    }
    return instance;
  }

  private static GroupMember member(FunctionGroupRef<?> group, Group found, String function) {
    return found.exposed().stream()
        .filter(member -> member.name().equals(function))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Group '"
                        + group.name()
                        + (isFunction(found, function)
                            ? "' does not expose '"
                            : "' has no function '")
                        + function
                        + "'. It exposes "
                        + found.exposed().stream()
                            .map(GroupMember::name)
                            .collect(Collectors.joining(", "))));
  }

  private static boolean isFunction(Group group, String function) {
    return ((FunctionGroupRegistration) group.target().registration())
        .functions().stream().anyMatch(member -> member.name().equals(function));
  }

  private static void requireTypes(
      FunctionGroupRef<?> group,
      GroupMember member,
      DataType output,
      Class<?> inputType,
      Class<?> outputType) {
    if (erased(member.input().type()) != boxed(inputType)
        || erased(output.type()) != boxed(outputType)) {
      throw new IllegalArgumentException(
          "Function '"
              + member.name()
              + "' of group '"
              + group.name()
              + "' takes "
              + member.input().name()
              + " and gives "
              + output.name()
              + ", not "
              + inputType.getName()
              + " and "
              + outputType.getName());
    }
  }

  private static Class<?> erased(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : boxed((Class<?>) type);
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  private IllegalArgumentException notInConfig(String what, String name) {
    return new IllegalArgumentException(
        "The config of '"
            + plan.name()
            + "' ("
            + plan.registration().type().getName()
            + ") has no reference to the "
            + what
            + " '"
            + name
            + "'. A constructor reaches only what its own config refers to");
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException(
          "The builder of '" + plan.name() + "' can be used only while its constructor runs");
    }
  }
}
