package dev.peruser.runtime.build;

import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.InstanceDefinition;
import dev.peruser.model.workflow.Reference;
import dev.peruser.model.workflow.WorkflowFile;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.build.InstancePlan.Group;
import dev.peruser.runtime.build.InstancePlan.Target;
import dev.peruser.runtime.json.JsonBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes a {@link Blueprint} of a checked workflow file: binds settings and resolves references. */
public final class BlueprintCompiler {
  private final WorkflowFile file;
  private final Function<String, Registration> registrations;
  private final JsonBinding json;
  private final List<InstancePlan> shared = new ArrayList<>();
  private final List<InstancePlan> perUser = new ArrayList<>();
  private final Map<String, Target> built = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private BlueprintCompiler(
      WorkflowFile file, Function<String, Registration> registrations, JsonBinding json) {
    this.file = file;
    this.registrations = registrations;
    this.json = json;
  }

  /**
   * Makes the blueprint of a workflow file. All shared instances are in it, and those per-user ones
   * that the workflow or an endpoint needs.
   *
   * @param file the workflow file, without mistakes
   * @param registrations the registration of a type name that the file uses
   * @param json binds the settings
   * @return the blueprint
   * @throws InvalidWorkflowException if a config record refuses its settings
   */
  public static Blueprint compile(
      WorkflowFile file, Function<String, Registration> registrations, JsonBinding json) {
    return new BlueprintCompiler(file, registrations, json).compile();
  }

  private Blueprint compile() {
    Set<String> needed = file.needed();
    for (String name : file.order()) {
      InstanceDefinition instance = file.instance(name).orElseThrow();
      if (instance.type().scope() == Scope.SHARED) {
        add(instance, shared);
      } else if (needed.contains(name)) {
        add(instance, perUser);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkflowException(problems);
    }
    return new Blueprint(
        shared,
        perUser,
        file.workflow().type().scope() == Scope.PER_USER,
        file.endpoints().stream().map(endpoint -> function(endpoint.function())).toList());
  }

  private void add(InstanceDefinition instance, List<InstancePlan> set) {
    Registration registration = registrations.apply(instance.type().typeName());
    registration.openTo(JsonBinding.module());
    var functions = new HashMap<String, Target>();
    var groups = new HashMap<String, Group>();
    for (Reference reference : instance.references()) {
      switch (reference.kind()) {
        case FUNCTION -> functions.put(reference.target(), function(reference));
        case GROUP -> groups.put(reference.target(), group(reference.instance()));
      }
    }
    built.put(instance.name(), new Target(set == shared, set.size(), registration, null));
    set.add(
        new InstancePlan(
            instance.name(),
            registration,
            config(instance, registration),
            Map.copyOf(functions),
            Map.copyOf(groups)));
  }

  private Object config(InstanceDefinition instance, Registration registration) {
    if (registration.configType() == NoConfig.class) {
      return NoConfig.INSTANCE;
    }
    try {
      return json.config(
          instance.settings().toPlain(), registration.configType(), registration.configSchema());
    } catch (IllegalArgumentException e) {
      problems.add(
          ProblemId.CONFIG_REJECTED.at(
              instance.place(),
              instance.name(),
              registration.configType().getSimpleName(),
              reason(instance, e)));
      return NoConfig.INSTANCE;
    }
  }

  /** What the record says often quotes what it was given. */
  private static String reason(InstanceDefinition instance, IllegalArgumentException refusal) {
    return instance.settings().hasVariables()
        ? "why is not shown here, since the value of a variable may be in it"
        : String.valueOf(refusal.getMessage());
  }

  private Target function(Reference reference) {
    Target target = target(reference.instance());
    if (!(target.registration() instanceof FunctionGroupRegistration group)) {
      return target;
    }
    String name =
        reference
            .target()
            .substring(reference.instance().length() + GroupDescriptor.SEPARATOR.length());
    GroupMember member =
        group.functions().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Target(target.shared(), target.index(), target.registration(), member);
  }

  private Group group(String instance) {
    Target target = target(instance);
    Set<String> exposed = file.instance(instance).orElseThrow().exposedFunctions();
    return new Group(
        target,
        ((FunctionGroupRegistration) target.registration())
            .functions().stream().filter(member -> exposed.contains(member.name())).toList());
  }

  private Target target(String instance) {
    Target target = built.get(instance);
    if (target == null) {
      throw new IllegalStateException("'" + instance + "' is not built before what refers to it");
    }
    return target;
  }
}
