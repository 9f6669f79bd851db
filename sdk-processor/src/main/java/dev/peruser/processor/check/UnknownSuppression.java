package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Suppressions;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A {@code SuppressWarnings} in a class, or around it, has a word of ours that no warning has. */
final class UnknownSuppression implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    var place = declaration.header().place();
    var problems = new ArrayList<Problem>();
    within(declaration.type(), place, problems);
    for (Element around = declaration.type().getEnclosingElement();
        around instanceof TypeElement;
        around = around.getEnclosingElement()) {
      check(around, place, problems);
    }
    return problems;
  }

  private static void within(Element element, ElementPlace place, List<Problem> problems) {
    if (!isCopy(element)) {
      check(element, place, problems);
    }
    element.getEnclosedElements().forEach(inner -> within(inner, place, problems));
  }

  /** What stands on a component is on its field, which has a line, and on its accessor. */
  private static boolean isCopy(Element element) {
    Element around = element.getEnclosingElement();
    return around != null
        && around.getKind() == ElementKind.RECORD
        && element.getKind() != ElementKind.FIELD
        && !(element instanceof TypeElement);
  }

  private static void check(Element element, ElementPlace place, List<Problem> problems) {
    for (Annotation.Text word : Suppressions.on(ElementPlace.of(element, place))) {
      boolean ours = (word.text() + ":").startsWith(Suppressions.PREFIX);
      if (ours && !Suppressions.words().contains(word.text())) {
        problems.add(
            ProblemId.UNKNOWN_SUPPRESSION.at(word.place(), word.text(), advice(word.text())));
      }
    }
  }

  private static String advice(String word) {
    return Suggestions.near(word, Suppressions.words()).isEmpty()
        ? "Name one warning, as in '" + Suppressions.word(ProblemId.STATIC_STATE) + "'."
        : Suggestions.advice(word, Suppressions.words(), "");
  }
}
