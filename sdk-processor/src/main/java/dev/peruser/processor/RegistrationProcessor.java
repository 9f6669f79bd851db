package dev.peruser.processor;

import com.google.auto.service.AutoService;
import dev.peruser.processor.link.EarlierRegistrations;
import dev.peruser.processor.link.LostRegistration;
import dev.peruser.processor.link.RegisteredClass;
import dev.peruser.processor.link.RegistrationRules;
import dev.peruser.processor.link.WorkflowCheck;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import dev.peruser.processor.report.Reporter;
import dev.peruser.processor.write.ServicesWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all registrations of a compilation together: checks how they depend on each other, and
 * lists them for {@code ServiceLoader}. It starts from what {@link FunctionProcessor} generated,
 * which Gradle hands to it in every build, so that it never sees only a part.
 */
@AutoService(Processor.class)
public final class RegistrationProcessor extends AbstractProcessor {
  /** Workflow files to check, separated by commas. */
  private static final String WORKFLOW_OPTION = "peruser.workflow";

  /** Whether all types that these files may name are known here. */
  private static final String TYPES_OPTION = "peruser.workflow.types";

  private final SortedSet<String> registrations = new TreeSet<>();
  private @Nullable Steps steps;

  /** Some compilers have a last round twice, and none lets a file be written twice. */
  private boolean finished;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Names.GENERATED_REGISTRATION);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Reporter.DEBUG_OPTION, WORKFLOW_OPTION, TYPES_OPTION);
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
    for (TypeElement annotation : annotations) {
      for (Element generated : round.getElementsAnnotatedWith(annotation)) {
        registrations.add(((TypeElement) generated).getQualifiedName().toString());
      }
    }
    if (round.processingOver()) {
      now.reporter().print(LostRegistration.takenFrom(registrations, now.language()));
    }
    if (round.processingOver() && !finished && !registrations.isEmpty() && !round.errorRaised()) {
      finished = true;
      now.reporter().guard(now.language().type(registrations.first()), () -> finish(now));
    }
    return true;
  }

  private void finish(Steps step) throws IOException {
    List<RegisteredClass> registered = RegisteredClass.read(registrations, step.language());
    // The compiler calls an aggregating processor only once there are registrations, so the round
    // that had their sources has gone by.
    registered.forEach(one -> step.reporter().compiling(one.sources()));
    step.reporter().print(step.rules().check(registered));
    SortedMap<String, String> all =
        EarlierRegistrations.with(registrations, step.writer().previous(), step.language());
    URI services = step.writer().write(all);
    Map<String, String> options = processingEnv.getOptions();
    String files = options.get(WORKFLOW_OPTION);
    if (files != null) {
      var check =
          new WorkflowCheck(files, Optional.ofNullable(options.get(TYPES_OPTION)), step.language());
      step.reporter().print(check.check(all.keySet(), ServicesWriter.classOutput(services)));
    }
  }

  private record Steps(
      Language language, RegistrationRules rules, ServicesWriter writer, Reporter reporter) {

    static Steps of(ProcessingEnvironment environment) {
      var language = new Language(environment.getElementUtils(), environment.getTypeUtils());
      return new Steps(
          language,
          new RegistrationRules(language),
          new ServicesWriter(environment.getFiler()),
          Reporter.of(environment));
    }
  }
}
