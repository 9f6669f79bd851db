package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.model.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one function, group or workflow: its type, what a group exposes, its settings. */
final class InstanceReader {
  private static final String TYPE = "_type";

  private static final String WITHOUT_PROCESSOR =
      " If a plugin has it: was that compiled with the PerUser processor? JDK 23 and later run none"
          + " unless told.";

  /**
   * What every function of the original may have; a type of ours may have a setting of the name.
   */
  private static final List<String> UNSUPPORTED = List.of("name", "middleware");

  private final TypeCatalogue types;
  private final Set<String> functions;
  private final Set<String> groups;
  private final List<Problem> problems;

  /**
   * Makes a reader.
   *
   * @param types the types that there are
   * @param functions the names of all functions of the file
   * @param groups the names of all groups of the file
   * @param problems where problems go
   */
  InstanceReader(
      TypeCatalogue types, Set<String> functions, Set<String> groups, List<Problem> problems) {
    this.types = types;
    this.functions = functions;
    this.groups = groups;
    this.problems = problems;
  }

  /**
   * Reads an instance.
   *
   * @param kind what it is by its section
   * @param path what messages call it, such as {@code functions.notepad}
   * @param name its name
   * @param entry where it stands
   * @return the instance, also if its settings have problems; empty if its type is not known
   */
  Optional<InstanceDefinition> read(
      Reference.Kind kind, String path, String name, YamlMap.Entry entry) {
    if (!(entry.value() instanceof YamlMap map)) {
      problems.add(Expected.MAP.problem(path, entry.value()));
      return Optional.empty();
    }
    return type(kind, path, entry.keyPlace(), map)
        .map(type -> definition(path, name, entry.keyPlace(), map, type));
  }

  private Optional<TypeDescriptor> type(
      Reference.Kind kind, String path, FilePlace place, YamlMap map) {
    Optional<YamlNode> value = map.get(TYPE);
    if (value.isEmpty()) {
      String advice = Suggestions.advice("", types.typeNames(), "There is no type at all.");
      problems.add(ProblemId.MISSING_TYPE.at(place, path, advice));
      return Optional.empty();
    }
    if (value.get() instanceof YamlUnknown) {
      return Optional.empty();
    }
    if (!(value.get() instanceof YamlScalar scalar && scalar.value() instanceof String typeName)) {
      problems.add(Expected.STRING.problem(path + "." + TYPE, value.get()));
      return Optional.empty();
    }
    Optional<TypeDescriptor> type = types.find(typeName);
    Optional<String> searched = type.isEmpty() ? types.mayBeElsewhere(typeName) : Optional.empty();
    if (searched.isPresent()) {
      problems.add(
          ProblemId.TYPE_NOT_CHECKED.at(
              scalar.place(), Shown.shorten(scalar.source()), path, searched.get()));
      return Optional.empty();
    }
    if (type.isEmpty()) {
      String advice = Suggestions.advice(typeName, types.typeNames(), "There is none at all.");
      if (Suggestions.near(typeName, types.typeNames()).isEmpty()) {
        advice += WITHOUT_PROCESSOR;
      }
      problems.add(
          ProblemId.UNKNOWN_TYPE.at(scalar.place(), Shown.shorten(scalar.source()), advice));
      return Optional.empty();
    }
    boolean group = type.get() instanceof GroupDescriptor;
    if (group != (kind == Reference.Kind.GROUP)) {
      problems.add(
          ProblemId.WRONG_SECTION.at(
              scalar.place(),
              Shown.shorten(scalar.source()),
              group ? "group" : "function",
              kind.word(),
              path,
              group ? "function_groups" : "functions"));
      return Optional.empty();
    }
    return type;
  }

  private InstanceDefinition definition(
      String path, String name, FilePlace place, YamlMap map, TypeDescriptor type) {
    var own = new HashSet<>(Set.of(TYPE));
    var selection = GroupSelection.ALL;
    if (type instanceof GroupDescriptor group) {
      own.addAll(GroupSelection.KEYS);
      selection = GroupSelection.read(path, name, group, map, problems);
    }
    for (String key : UNSUPPORTED) {
      YamlMap.Entry entry = map.entries().get(key);
      if (entry != null && !hasSetting(type, key)) {
        problems.add(ProblemId.UNSUPPORTED_KEY.at(entry.keyPlace(), path + "." + key));
        own.add(key);
      }
    }
    YamlMap settings = new YamlMap(place, map.without(own).entries());
    problems.addAll(SettingsCheck.check(path, type.config(), settings));
    return new InstanceDefinition(
        name,
        type,
        settings,
        selection.include(),
        selection.exclude(),
        ReferenceFinder.find(type.config(), settings, functions, groups),
        place);
  }

  private static boolean hasSetting(TypeDescriptor type, String key) {
    return type.config().root() instanceof Schema.ObjectSchema object
        && object.property(key).isPresent();
  }
}
