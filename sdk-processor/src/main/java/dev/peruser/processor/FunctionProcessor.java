package dev.peruser.processor;

import com.google.auto.service.AutoService;
import dev.peruser.model.problem.Problem;
import dev.peruser.processor.check.ConfigType;
import dev.peruser.processor.check.DeclarationRules;
import dev.peruser.processor.check.GroupFunctionOutsideGroup;
import dev.peruser.processor.check.RegisteredTwice;
import dev.peruser.processor.link.MissingClass;
import dev.peruser.processor.link.MissingProvides;
import dev.peruser.processor.link.ReferenceScopes;
import dev.peruser.processor.link.RegistrationNameTaken;
import dev.peruser.processor.link.TargetWithoutRegistration;
import dev.peruser.processor.link.TypeNameOfAnotherJar;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.CompilersOwn;
import dev.peruser.processor.read.Completeness;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Missing;
import dev.peruser.processor.read.Names;
import dev.peruser.processor.report.Reporter;
import dev.peruser.processor.schema.DeclarationSchemaReader;
import dev.peruser.processor.schema.DeclarationSchemas;
import dev.peruser.processor.write.RegistrationName;
import dev.peruser.processor.write.SourceWriter;
import dev.peruser.processor.write.TypeMarkerWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Checks each registered class and generates its registration. What it says and writes about a
 * class depends on that class and on what it mentions, so Gradle may call it for changed classes
 * only.
 */
@AutoService(Processor.class)
public final class FunctionProcessor extends AbstractProcessor {
  private final PendingTypes pending = new PendingTypes();

  /** The classes whose registrations were written, by the registration's name. */
  private final SortedMap<String, String> registered = new TreeMap<>();

  /** The modules whose declarations are compiled here; in the first round only, so kept. */
  private final Set<Element> modules = new HashSet<>();

  private @Nullable Steps steps;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Names.AUTHORS;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Reporter.DEBUG_OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    steps = Steps.of(environment);
  }

  // Claimed, so that no compiler warns that nobody processes our annotations (design, compile time
  // 10). They are ours alone: no other processor waits for them.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Steps now = Objects.requireNonNull(steps, "init comes first");
    now.reporter().compiling(round.getRootElements());
    now.here().roots(round.getRootElements());
    modules.addAll(ElementFilter.modulesIn(round.getRootElements()));
    if (round.processingOver()) {
      for (TypeElement type : pending.next(round, annotations, processingEnv.getElementUtils())) {
        now.reporter().guard(type, () -> now.reporter().print(type, missing(type, now)));
      }
      if (!round.errorRaised()) {
        now.reporter().print(MissingProvides.check(modules, registered));
      }
    } else {
      List<TypeElement> types = pending.next(round, annotations, processingEnv.getElementUtils());
      now.here().annotated(types);
      for (TypeElement type : types) {
        now.reporter().guard(type, () -> process(type, now));
      }
      // After those that use them, which have a line to tell it at in any compiler.
      for (TypeElement config : PendingTypes.configs(round, annotations)) {
        List<Problem> problems = ConfigType.check(config, ElementPlace.of(config));
        now.reporter().guard(config, () -> now.reporter().print(config, problems));
      }
    }
    return true;
  }

  private void process(TypeElement type, Steps step) throws IOException {
    List<Problem> twice = RegisteredTwice.check(type);
    if (!twice.isEmpty()) {
      step.reporter().print(type, twice);
      return;
    }
    Optional<Declaration> read = step.reader().read(type);
    List<Problem> problems = new ArrayList<>(GroupFunctionOutsideGroup.check(type));
    if (read.isPresent()) {
      Declaration declaration = read.get();
      DeclarationSchemas schemas = step.schemas().read(declaration);
      if (CompilersOwn.has(step.language(), declaration)
          || !missing(declaration, schemas, step).isEmpty()) {
        pending.defer(type);
        return;
      }
      problems.addAll(step.rules().check(declaration));
      problems.addAll(schemas.problems());
      problems.addAll(step.scopes().check(declaration));
      problems.addAll(step.unregistered().check(declaration));
      problems.addAll(step.names().check(type, registered));
      problems.addAll(step.typeNames().check(declaration));
      // One without functions may be silent: what is wrong is told at the class that it extends.
      if (declaration.hasFunctions() && problems.stream().noneMatch(Reporter::isError)) {
        step.writer().write(declaration, schemas);
        step.markers().write(declaration);
        registered.put(
            RegistrationName.of(type).canonicalName(), type.getQualifiedName().toString());
      }
    }
    step.reporter().print(type, problems);
  }

  /** What nobody has made in any round; the compiler tells it where a source mentions it. */
  private static List<Problem> missing(TypeElement type, Steps step) {
    return step.reader()
        .read(type)
        .map(
            it -> MissingClass.check(type, missing(it, step.schemas().read(it), step), step.here()))
        .orElse(List.of());
  }

  private static List<Missing> missing(
      Declaration declaration, DeclarationSchemas schemas, Steps step) {
    var missing = new ArrayList<>(schemas.missing());
    missing.addAll(step.completeness().missing(declaration, schemas.classes()));
    return missing;
  }

  private record Steps(
      Language language,
      Completeness completeness,
      CompiledHere here,
      DeclarationReader reader,
      DeclarationRules rules,
      DeclarationSchemaReader schemas,
      ReferenceScopes scopes,
      TargetWithoutRegistration unregistered,
      RegistrationNameTaken names,
      TypeNameOfAnotherJar typeNames,
      SourceWriter writer,
      TypeMarkerWriter markers,
      Reporter reporter) {

    static Steps of(ProcessingEnvironment environment) {
      var language = new Language(environment.getElementUtils(), environment.getTypeUtils());
      var here = new CompiledHere(environment.getElementUtils());
      return new Steps(
          language,
          new Completeness(language),
          here,
          new DeclarationReader(language),
          new DeclarationRules(language, here),
          new DeclarationSchemaReader(language),
          new ReferenceScopes(language),
          new TargetWithoutRegistration(language, here),
          new RegistrationNameTaken(language),
          new TypeNameOfAnotherJar(language, here),
          new SourceWriter(language, environment.getFiler()),
          new TypeMarkerWriter(environment.getFiler()),
          Reporter.of(environment));
    }
  }
}
