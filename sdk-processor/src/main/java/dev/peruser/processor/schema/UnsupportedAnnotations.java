package dev.peruser.processor.schema;

import static java.util.Map.entry;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Annotations of Jackson that make JSON which a schema can't describe exactly. Nothing is passed
 * over in silence: a schema that is nearly right is wrong.
 */
final class UnsupportedAnnotations {
  private static final Set<Usage> READ = Set.of(Usage.CONFIG, Usage.INPUT);
  private static final Set<Usage> WRITTEN = Set.of(Usage.OUTPUT);
  private static final Set<Usage> BOTH = Set.of(Usage.values());

  private static final String COULD_NOT_SAY = "the schema could not say ";
  private static final String DECLARE = "Declare the properties that there are.";
  private static final String TAKE_IT_OUT = "Take it out.";
  private static final String BY_HAND = "Declare a type that looks like its JSON.";

  private record Refusal(Set<Usage> usages, String why, String advice) {}

  private static final Map<String, Refusal> REFUSALS =
      Map.ofEntries(
          refuse(Jackson.ANY_GETTER, WRITTEN, COULD_NOT_SAY + "which properties it adds", DECLARE),
          refuse(Jackson.ANY_SETTER, READ, COULD_NOT_SAY + "which properties it takes", DECLARE),
          refuse(Jackson.APPEND, WRITTEN, COULD_NOT_SAY + "which properties it adds", DECLARE),
          refuse(
              Jackson.AUTO_DETECT,
              BOTH,
              "the properties are public fields and getters, and setters",
              "Annotate other members with @JsonProperty."),
          refuse(
              Jackson.BACK_REFERENCE,
              BOTH,
              COULD_NOT_SAY + "to what it points back",
              "Use @JsonIgnore, or leave it out."),
          refuse(Jackson.MANAGED_REFERENCE, BOTH, COULD_NOT_SAY + "what points back", TAKE_IT_OUT),
          refuse(
              Jackson.IDENTITY_INFO,
              BOTH,
              COULD_NOT_SAY + "where an id stands for the value",
              "Refer to values by a property of yours."),
          refuse(
              Jackson.IDENTITY_REFERENCE,
              BOTH,
              COULD_NOT_SAY + "where an id stands for the value",
              "Refer to values by a property of yours."),
          refuse(
              Jackson.FILTER, WRITTEN, COULD_NOT_SAY + "what the filter leaves out", TAKE_IT_OUT),
          refuse(Jackson.INJECT, READ, "nothing is injected into data", TAKE_IT_OUT),
          refuse(Jackson.KEY, BOTH, COULD_NOT_SAY + "which keys there are", TAKE_IT_OUT),
          refuse(Jackson.RAW_VALUE, WRITTEN, COULD_NOT_SAY + "what the text holds", BY_HAND),
          refuse(Jackson.TYPE_ID, BOTH, COULD_NOT_SAY + "which type ids there are", TAKE_IT_OUT),
          refuse(
              Jackson.UNWRAPPED,
              BOTH,
              COULD_NOT_SAY + "which properties belong together",
              "Declare the properties here, or leave it out."),
          refuse(
              Jackson.VIEW,
              BOTH,
              COULD_NOT_SAY + "which view is active",
              "Use a type for each view."),
          refuse(
              Jackson.TYPE_ID_RESOLVER,
              BOTH,
              COULD_NOT_SAY + "which type ids there are",
              "Use @JsonTypeInfo(use = NAME)."),
          refuse(
              Jackson.TYPE_RESOLVER,
              BOTH,
              COULD_NOT_SAY + "which type ids there are",
              "Use @JsonTypeInfo(use = NAME)."),
          refuse(
              Jackson.VALUE_INSTANTIATOR,
              READ,
              COULD_NOT_SAY + "what the instantiator reads",
              "Use @JsonCreator."));

  /** Attributes that only choose a type; all others replace what Jackson does by itself. */
  private static final Set<String> TYPE_CHOICE = Set.of("as");

  private final Usage usage;
  private final List<Problem> problems;

  UnsupportedAnnotations(Usage usage, List<Problem> problems) {
    this.usage = usage;
    this.problems = problems;
  }

  private static Map.Entry<String, Refusal> refuse(
      String name, Set<Usage> usages, String why, String advice) {
    return entry(name, new Refusal(usages, why, advice));
  }

  /** Reports what is not supported. */
  void check(Annotations annotations) {
    if (annotations.isEmpty()) {
      return;
    }
    for (Annotation annotation : annotations.all()) {
      Refusal refusal = REFUSALS.get(annotation.name());
      if (refusal != null && refusal.usages().contains(usage)) {
        report(annotation, refusal.why(), refusal.advice());
      }
    }
    custom(annotations, usage == Usage.OUTPUT ? Jackson.SERIALIZE : Jackson.DESERIALIZE);
    nulls(annotations);
  }

  private void custom(Annotations annotations, String name) {
    annotations
        .find(name)
        .filter(found -> !TYPE_CHOICE.containsAll(found.attributes()))
        .ifPresent(
            found ->
                report(
                    found,
                    COULD_NOT_SAY + "what it " + (usage == Usage.OUTPUT ? "writes" : "reads"),
                    BY_HAND));
  }

  private void nulls(Annotations annotations) {
    annotations
        .find(Jackson.SETTER)
        .filter(found -> usage != Usage.OUTPUT && !Set.of("value").containsAll(found.attributes()))
        .ifPresent(
            found ->
                report(
                    found,
                    "where null is not allowed, it is refused",
                    "Use Optional or @Nullable where it is."));
  }

  /** Reports one annotation. */
  void report(Annotation annotation, String why, String advice) {
    problems.add(
        ProblemId.UNSUPPORTED_ANNOTATION.at(
            annotation.place(), annotation.simpleName(), why, advice));
  }
}
