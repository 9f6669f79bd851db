package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.model.problem.FilePlace;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A configured function, group or workflow.
 *
 * @param name its name in the file; {@link WorkflowFile#WORKFLOW_NAME} for the workflow
 * @param type its type
 * @param settings its settings as the file gives them, checked against the type's schema; defaults
 *     are not filled in, {@code _type}, {@code include} and {@code exclude} are not in it
 * @param include of a group, the functions that it exposes and that are addressed {@code
 *     group__function}, sorted; empty if there is no such list
 * @param exclude of a group, the functions that it does not expose, sorted
 * @param references what it depends on, settings' defaults included, in the order of the schema
 * @param place where its name stands
 */
public record InstanceDefinition(
    String name,
    TypeDescriptor type,
    YamlMap settings,
    List<String> include,
    List<String> exclude,
    List<Reference> references,
    FilePlace place) {

  /** Copies the lists. */
  public InstanceDefinition {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    references = List.copyOf(references);
  }

  /**
   * The functions of a group that its users get: those included if there is such a list, else all
   * that are not excluded.
   *
   * @return their names within the group; empty if this is not a group
   */
  public SortedSet<String> exposedFunctions() {
    var exposed = new TreeSet<String>();
    if (type instanceof GroupDescriptor group) {
      exposed.addAll(include.isEmpty() ? group.functions().keySet() : include);
      exclude.forEach(exposed::remove);
    }
    return Collections.unmodifiableSortedSet(exposed);
  }
}
