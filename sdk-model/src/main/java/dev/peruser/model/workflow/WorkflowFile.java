package dev.peruser.model.workflow;

import dev.peruser.model.graph.DependencyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow file without mistakes.
 *
 * @param general the options
 * @param functions the functions by name, in the order of the file, those of its base first
 * @param groups the groups by name, in the same order; no function has the name of a group
 * @param workflow the function that requests enter through
 */
public record WorkflowFile(
    GeneralOptions general,
    Map<String, InstanceDefinition> functions,
    Map<String, InstanceDefinition> groups,
    InstanceDefinition workflow) {

  /** The name of the workflow's instance; no function or group can have it. */
  public static final String WORKFLOW_NAME = "<workflow>";

  /** Copies the maps. */
  public WorkflowFile {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  /**
   * Finds an instance.
   *
   * @param name the name of a function or a group, or {@link #WORKFLOW_NAME}
   * @return the instance, if there is one
   */
  public Optional<InstanceDefinition> instance(String name) {
    if (name.equals(WORKFLOW_NAME)) {
      return Optional.of(workflow);
    }
    return Optional.ofNullable(
        functions.containsKey(name) ? functions.get(name) : groups.get(name));
  }

  /**
   * All instances: groups, then functions, each in the order of the file, then the workflow.
   *
   * @return the instances
   */
  public List<InstanceDefinition> instances() {
    var all = new ArrayList<InstanceDefinition>(groups.values());
    all.addAll(functions.values());
    all.add(workflow);
    return Collections.unmodifiableList(all);
  }

  /**
   * The names of all instances in the order in which they are built: dependencies first, otherwise
   * in the order of {@link #instances()}. The workflow is last. They are closed in reverse (L3).
   *
   * @return the names; computed at each call
   */
  public List<String> order() {
    var dependencies = new LinkedHashMap<String, List<String>>();
    for (InstanceDefinition instance : instances()) {
      dependencies.put(
          instance.name(), instance.references().stream().map(Reference::instance).toList());
    }
    return DependencyGraph.of(dependencies.keySet(), dependencies).order();
  }
}
