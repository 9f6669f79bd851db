package dev.peruser.model.workflow;

import dev.peruser.model.graph.DependencyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A workflow file without mistakes.
 *
 * @param general the options
 * @param functions the functions by name, in the order of the file, those of its base first
 * @param groups the groups by name, in the same order; no function has the name of a group
 * @param workflow the function that requests enter through
 * @param endpoints other functions that requests may enter through, in the order of the file
 */
public record WorkflowFile(
    GeneralOptions general,
    Map<String, InstanceDefinition> functions,
    Map<String, InstanceDefinition> groups,
    InstanceDefinition workflow,
    List<EndpointDefinition> endpoints) {

  /** The name of the workflow's instance; no function or group can have it. */
  public static final String WORKFLOW_NAME = "<workflow>";

  /** Copies the maps and the list. */
  public WorkflowFile {
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    endpoints = List.copyOf(endpoints);
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
    return graph().order();
  }

  /**
   * The names of those instances that the workflow and the endpoints need, their own included.
   *
   * @return the names; computed at each call
   */
  public Set<String> needed() {
    return graph().reachableFrom(WORKFLOW_NAME);
  }

  /** To requests the endpoints are further settings of the workflow. */
  private DependencyGraph graph() {
    var dependencies = new LinkedHashMap<String, List<String>>();
    for (InstanceDefinition instance : instances()) {
      dependencies.put(
          instance.name(), instance.references().stream().map(Reference::instance).toList());
    }
    var entered = new ArrayList<>(dependencies.getOrDefault(WORKFLOW_NAME, List.of()));
    endpoints.forEach(endpoint -> entered.add(endpoint.function().instance()));
    dependencies.put(WORKFLOW_NAME, entered);
    return DependencyGraph.of(dependencies.keySet(), dependencies);
  }
}
