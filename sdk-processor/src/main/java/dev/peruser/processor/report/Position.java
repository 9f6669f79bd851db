package dev.peruser.processor.report;

import dev.peruser.processor.read.ElementPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a place is, as an order: what encloses it, then its rank there. Compilers give lines only
 * to print them, so the rank is that of the element among its neighbours. What is in another class
 * comes where that class is mentioned.
 *
 * @param steps from the outermost to the place itself
 */
record Position(List<Step> steps) implements Comparable<Position> {

  /** Before what an annotated element holds, as it stands in the source. */
  private static final int ANNOTATIONS = -1_000_000;

  private static final int ITSELF = 0;

  /** After the components of a record. */
  private static final int MEMBERS = 1_000_000;

  /** After the other members, since javac gives classes first and ECJ where they stand. */
  private static final int NESTED = 2_000_000;

  /** After all places. */
  static final Position NOWHERE = new Position(List.of(new Step(Integer.MAX_VALUE, "")));

  /** One level: the rank decides, or for what has none, the name. */
  private record Step(int rank, String name) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byRank = Integer.compare(rank, other.rank);
      return byRank != 0 ? byRank : name.compareTo(other.name);
    }
  }

  /** The position of a place, seen from where its element is referred to. */
  static Position of(ElementPlace place) {
    var steps = new ArrayList<Step>();
    add(steps, place);
    return new Position(List.copyOf(steps));
  }

  private static void add(List<Step> steps, ElementPlace place) {
    ElementPlace referrer = place.referrer();
    if (referrer != null) {
      add(steps, referrer);
    }
    steps.addAll(within(place).steps());
  }

  /** The position of a place in its own source, whoever refers to it. */
  static Position within(ElementPlace place) {
    var steps = new ArrayList<Step>();
    for (Element e = place.element();
        e != null && !(e instanceof PackageElement);
        e = e.getEnclosingElement()) {
      steps.add(new Step(rank(e), e.getSimpleName().toString()));
    }
    Collections.reverse(steps);
    steps.add(new Step(annotation(place.element(), place.mirror()), place.attribute()));
    return new Position(List.copyOf(steps));
  }

  private static int rank(Element element) {
    Element around = element.getEnclosingElement();
    if (around instanceof ExecutableElement method) {
      return 1 + method.getParameters().indexOf(element);
    }
    if (!(around instanceof TypeElement type)) {
      return ITSELF;
    }
    if (element.getKind() == ElementKind.FIELD) {
      int component = 0;
      for (RecordComponentElement one : type.getRecordComponents()) {
        component++;
        if (one.getSimpleName().equals(element.getSimpleName())) {
          return component;
        }
      }
    }
    int first = element instanceof TypeElement ? NESTED : MEMBERS;
    return first + type.getEnclosedElements().indexOf(element);
  }

  /**
   * By its name, as a compiler may make a mirror anew for everybody who asks. The attributes of one
   * annotation are in the order of their names, since ECJ does not know that of the source.
   */
  private static int annotation(Element element, @Nullable AnnotationMirror mirror) {
    if (mirror == null) {
      return ITSELF;
    }
    int rank = ANNOTATIONS;
    for (AnnotationMirror other : element.getAnnotationMirrors()) {
      if (other.getAnnotationType().asElement().equals(mirror.getAnnotationType().asElement())) {
        return rank;
      }
      rank++;
    }
    return rank;
  }

  @Override
  public int compareTo(Position other) {
    int shared = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < shared; i++) {
      int byStep = steps.get(i).compareTo(other.steps.get(i));
      if (byStep != 0) {
        return byStep;
      }
    }
    return Integer.compare(steps.size(), other.steps.size());
  }
}
