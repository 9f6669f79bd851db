package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The texts of an enum's constants, in the order of declaration, which both compilers keep. */
final class EnumTexts {
  private final Usage usage;
  private final List<Problem> problems;

  EnumTexts(Usage usage, List<Problem> problems) {
    this.usage = usage;
    this.problems = problems;
  }

  /** The texts that are written; what is read has the aliases as well. */
  List<String> of(TypeElement type, ElementPlace referrer) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        var place = ElementPlace.of(constant, referrer);
        String name = constant.getSimpleName().toString();
        for (String text : texts(name, Annotations.of(place))) {
          String other = owners.putIfAbsent(text, name);
          if (other != null && !other.equals(name)) {
            problems.add(ProblemId.SAME_ENUM_TEXT.at(place, other, name, text));
          }
        }
      }
    }
    var texts = new ArrayList<>(owners.keySet());
    if (type.getQualifiedName().toString().startsWith("java.")) {
      // From a class file, ECJ gives members in an order of its own.
      texts.sort(Comparator.naturalOrder());
    }
    return List.copyOf(texts);
  }

  private List<String> texts(String name, Annotations annotations) {
    var texts = new ArrayList<String>();
    texts.add(annotations.find(Jackson.PROPERTY).flatMap(it -> it.text("value")).orElse(name));
    if (usage != Usage.OUTPUT) {
      annotations.find(Jackson.ALIAS).ifPresent(alias -> alias.texts("value").forEach(texts::add));
      annotations.find(Jackson.ENUM_DEFAULT).ifPresent(this::withoutEffect);
    }
    return texts;
  }

  private void withoutEffect(Annotation annotation) {
    problems.add(
        ProblemId.ANNOTATION_WITHOUT_EFFECT.at(
            annotation.place(),
            annotation.simpleName(),
            "an unknown text is refused",
            "Take it out."));
  }

  /** Whether a type is an enum. */
  static boolean isEnum(DeclaredType type) {
    return type.asElement().getKind() == ElementKind.ENUM;
  }
}
