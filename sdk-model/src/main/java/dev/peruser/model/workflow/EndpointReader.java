package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code general.front_end.endpoints}. */
final class EndpointReader {
  private static final String FRONT_END = "front_end";

  /** What messages call the section that the endpoints stand in. */
  static final String PATH = "general." + FRONT_END;

  static final String KEY = "endpoints";

  /** A function of any class and shape will do. */
  private static final String ANY_FUNCTION = "dev.peruser.api.SingleFunction";

  private final Set<String> functions;
  private final Set<String> groups;
  private final List<Problem> problems;

  /**
   * Makes a reader.
   *
   * @param functions the names of all functions of the file
   * @param groups the names of all groups of the file
   * @param problems where problems go
   */
  EndpointReader(Set<String> functions, Set<String> groups, List<Problem> problems) {
    this.functions = functions;
    this.groups = groups;
    this.problems = problems;
  }

  /** Reads all of them; what is wrong with the sections around is told by their readers. */
  List<EndpointDefinition> read(Optional<YamlMap> general) {
    Optional<YamlMap> frontEnd =
        general
            .flatMap(map -> map.get(FRONT_END))
            .filter(YamlMap.class::isInstance)
            .map(YamlMap.class::cast);
    List<YamlNode> items =
        frontEnd
            .map(map -> new OptionSection(PATH, map, problems))
            .flatMap(section -> section.value(KEY, Expected.LIST))
            .map(list -> ((YamlList) list).items())
            .orElse(List.of());
    var endpoints = new ArrayList<EndpointDefinition>();
    for (int i = 0; i < items.size(); i++) {
      read(KEY + "[" + i + "]", items.get(i)).ifPresent(endpoints::add);
    }
    return endpoints;
  }

  private Optional<EndpointDefinition> read(String name, YamlNode item) {
    if (item instanceof YamlUnknown) {
      return Optional.empty();
    }
    if (!(item instanceof YamlMap map)) {
      problems.add(Expected.MAP.problem(PATH + "." + name, item));
      return Optional.empty();
    }
    var section = new OptionSection(PATH + "." + name, map, problems);
    section.choice("method", List.of("POST"), List.of("GET", "PUT", "DELETE"));
    Optional<String> path =
        section.string("path", FrontEndOptionsReader::isRoute, FrontEndOptionsReader.ROUTE_RANGE);
    Optional<String> description =
        section.value("description", Expected.STRING).map(text -> String.valueOf(text.toPlain()));
    Optional<Reference> function =
        section
            .value("function_name", Expected.STRING)
            .map(value -> reference(name, (YamlScalar) value));
    section.require("path", "Say where it is served, such as /v1/notes.");
    section.require("function_name", "Name one of the file's functions.");
    section.unsupported(FrontEndOptionsReader.UNSUPPORTED_PATHS);
    section.unsupported(List.of("legacy_path"));
    section.reportUnknownKeys();
    return path.isEmpty() || function.isEmpty()
        ? Optional.empty()
        : Optional.of(new EndpointDefinition(path.get(), description, function.get()));
  }

  private Reference reference(String endpoint, YamlScalar name) {
    String target = String.valueOf(name.value());
    return new Reference(
        endpoint + ".function_name",
        target,
        name.source(),
        ReferenceFinder.instance(target, functions, groups),
        Reference.Kind.FUNCTION,
        ANY_FUNCTION,
        name.place());
  }
}
