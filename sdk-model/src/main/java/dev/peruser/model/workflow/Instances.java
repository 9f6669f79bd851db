package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.FunctionDescriptor;
import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.descriptor.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The instances of a file while it is checked. One whose type is not known is here by its name: a
 * reference to it is no second mistake.
 *
 * @param functions the functions by name
 * @param groups the groups by name
 * @param workflow the workflow, if it is there
 */
record Instances(
    Map<String, Optional<InstanceDefinition>> functions,
    Map<String, Optional<InstanceDefinition>> groups,
    Optional<InstanceDefinition> workflow) {

  /** All whose type is known: groups, functions, the workflow. */
  List<InstanceDefinition> known() {
    var known = new ArrayList<InstanceDefinition>(definitions(groups).values());
    known.addAll(definitions(functions).values());
    workflow.ifPresent(known::add);
    return known;
  }

  static Map<String, InstanceDefinition> definitions(
      Map<String, Optional<InstanceDefinition>> instances) {
    var definitions = new LinkedHashMap<String, InstanceDefinition>();
    instances.forEach(
        (name, instance) -> instance.ifPresent(definition -> definitions.put(name, definition)));
    return definitions;
  }

  boolean has(String name) {
    return functions.containsKey(name) || groups.containsKey(name);
  }

  Optional<InstanceDefinition> find(String name) {
    return functions
        .getOrDefault(name, Optional.empty())
        .or(() -> groups.getOrDefault(name, Optional.empty()));
  }

  /** The group's function that a reference names, if it names one, known or not. */
  static Optional<String> memberName(Reference reference) {
    return reference.target().equals(reference.instance())
        ? Optional.empty()
        : Optional.of(
            reference
                .target()
                .substring(reference.instance().length() + GroupDescriptor.SEPARATOR.length()));
  }

  /** What the function that a reference names takes and gives, if there is such a function. */
  Optional<Signature> signature(Reference reference) {
    Optional<String> member = memberName(reference);
    return find(reference.instance())
        .flatMap(
            instance -> {
              if (instance.type() instanceof GroupDescriptor group) {
                return member.map(name -> group.functions().get(name));
              }
              return Optional.of(((FunctionDescriptor) instance.type()).signature());
            });
  }

  /** Every name that a function reference can have: functions, and the included ones of groups. */
  TreeSet<String> functionNames() {
    var names = new TreeSet<>(functions.keySet());
    definitions(groups).values().forEach(group -> names.addAll(includedNames(group)));
    return names;
  }

  /** A group may list what it does not have: that is no name for anybody to use. */
  static List<String> includedNames(InstanceDefinition group) {
    Set<String> there =
        group.type() instanceof GroupDescriptor type ? type.functions().keySet() : Set.of();
    return group.include().stream()
        .filter(there::contains)
        .map(function -> group.name() + GroupDescriptor.SEPARATOR + function)
        .toList();
  }
}
