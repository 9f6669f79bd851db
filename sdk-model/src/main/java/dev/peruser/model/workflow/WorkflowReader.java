package dev.peruser.model.workflow;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.descriptor.TypeCatalogue;
import dev.peruser.model.problem.FilePlace;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sections of a workflow file, then holds its instances against each other. */
final class WorkflowReader {
  private static final String WORKFLOW = "workflow";

  /** Sections of the original which are not here (yet). */
  private static final List<String> UNSUPPORTED =
      List.of(
          "llms",
          "embedders",
          "memory",
          "object_stores",
          "retrievers",
          "authentication",
          "middleware",
          "ttc_strategies",
          "trainers",
          "trainer_adapters",
          "trajectory_builders",
          "finetuning",
          "optimizer",
          "eval");

  private final List<Problem> problems = new ArrayList<>();
  private final OptionSection root;
  private final FilePlace place;
  private final TypeCatalogue types;

  /** Whether some values are not known, each of which may be a reference. */
  private final boolean unknown;

  /**
   * A reader of one file.
   *
   * @param root the file
   * @param types the types that it may name
   */
  WorkflowReader(YamlMap root, TypeCatalogue types) {
    this.unknown = YamlUnknown.isIn(root);
    this.root = new OptionSection("", root, problems);
    this.place = root.place();
    this.types = types;
  }

  /** Reads the file; its problems are in the order in which they were found. */
  CheckedWorkflow read() {
    Optional<YamlMap> options = root.map("general");
    GeneralOptions general =
        options
            .map(map -> GeneralOptionsReader.read(map, problems))
            .orElse(GeneralOptions.DEFAULTS);
    Optional<GeneralOptions> checked = problems.isEmpty() ? Optional.of(general) : Optional.empty();
    Instances instances = instances();
    List<EndpointDefinition> endpoints =
        new EndpointReader(instances.functions().keySet(), instances.groups().keySet(), problems)
            .read(options);
    root.unsupported(UNSUPPORTED);
    root.reportUnknownKeys();
    problems.addAll(InstanceRules.check(instances));
    problems.addAll(EndpointRules.check(endpoints, instances));
    boolean perUser = isPerUser(instances);
    options.ifPresent(map -> problems.addAll(RouteTwice.check(map, perUser)));
    Optional<WorkflowFile> file = file(general, instances, endpoints);
    return new CheckedWorkflow(file, checked, perUser, problems);
  }

  /** Empty if there is an error, or a type that is not known. */
  private Optional<WorkflowFile> file(
      GeneralOptions general, Instances instances, List<EndpointDefinition> endpoints) {
    if (!problems.isEmpty() || !allKnown(instances) || instances.workflow().isEmpty()) {
      return Optional.empty();
    }
    var file =
        new WorkflowFile(
            general,
            Instances.definitions(instances.functions()),
            Instances.definitions(instances.groups()),
            instances.workflow().get(),
            endpoints);
    if (!unknown) {
      problems.addAll(UnusedInstance.check(file));
    }
    return Optional.of(file);
  }

  private static boolean isPerUser(Instances instances) {
    return instances
        .workflow()
        .filter(workflow -> workflow.type().scope() == Scope.PER_USER)
        .isPresent();
  }

  /** Whether all types are known. One that is not was reported, unless a variable is its name. */
  private static boolean allKnown(Instances instances) {
    return instances.known().size() == instances.functions().size() + instances.groups().size() + 1;
  }

  private Instances instances() {
    Map<String, YamlMap.Entry> functions = entries("functions");
    Map<String, YamlMap.Entry> groups = entries("function_groups");
    var reader = new InstanceReader(types, functions.keySet(), groups.keySet(), problems);
    return new Instances(
        read("functions", Reference.Kind.FUNCTION, functions, groups.keySet(), reader),
        read("function_groups", Reference.Kind.GROUP, groups, groups.keySet(), reader),
        workflow(reader));
  }

  private Map<String, YamlMap.Entry> entries(String section) {
    return root.map(section).map(YamlMap::entries).orElse(Map.of());
  }

  private Map<String, Optional<InstanceDefinition>> read(
      String section,
      Reference.Kind kind,
      Map<String, YamlMap.Entry> entries,
      Set<String> groups,
      InstanceReader reader) {
    var instances = new LinkedHashMap<String, Optional<InstanceDefinition>>();
    entries.forEach(
        (name, entry) -> {
          InvalidName.check(kind, entry, groups).ifPresent(problems::add);
          instances.put(name, reader.read(kind, section + "." + name, name, entry));
        });
    return instances;
  }

  private Optional<InstanceDefinition> workflow(InstanceReader reader) {
    Optional<YamlMap.Entry> entry = root.entry(WORKFLOW);
    if (entry.isEmpty()) {
      problems.add(ProblemId.MISSING_WORKFLOW.at(place));
      return Optional.empty();
    }
    return reader.read(Reference.Kind.FUNCTION, WORKFLOW, WorkflowFile.WORKFLOW_NAME, entry.get());
  }
}
