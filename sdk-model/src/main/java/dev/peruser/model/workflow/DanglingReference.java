package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** A reference to a name that the file does not have. */
final class DanglingReference implements ReferenceRule {

  @Override
  public Optional<Problem> check(String from, Reference reference, Instances all) {
    Collection<String> names;
    if (!all.has(reference.instance())) {
      names =
          reference.kind() == Reference.Kind.GROUP ? all.groups().keySet() : all.functionNames();
    } else if (Instances.memberName(reference).isPresent()
        && all.find(reference.instance()).isPresent()
        && all.signature(reference).isEmpty()) {
      names = members(reference.instance(), all);
    } else {
      return Optional.empty();
    }
    String none = "The file has no " + reference.kind().word() + "s.";
    String advice = Suggestions.advice(reference.target(), names, none);
    return Optional.of(
        ProblemId.DANGLING_REFERENCE.at(
            reference.place(),
            from,
            Shown.shorten(reference.source()),
            reference.setting(),
            advice));
  }

  private static Collection<String> members(String instance, Instances all) {
    var names = new TreeSet<String>();
    all.find(instance)
        .map(InstanceDefinition::type)
        .filter(GroupDescriptor.class::isInstance)
        .map(GroupDescriptor.class::cast)
        .ifPresent(
            group ->
                group
                    .functions()
                    .keySet()
                    .forEach(name -> names.add(instance + GroupDescriptor.SEPARATOR + name)));
    return names;
  }
}
