package dev.peruser.processor.read;

import dev.peruser.model.problem.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in source code: an element, or one of its annotations, or one value of that.
 *
 * @param element the element
 * @param mirror an annotation of it
 * @param value a value of the annotation
 * @param attribute which value it is: the attribute's name, for a member of an array with its index
 * @param referrer where the element is referred to; the place to fall back on if the element is in
 *     another jar, where the compiler knows no line
 */
public record ElementPlace(
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value,
    String attribute,
    @Nullable ElementPlace referrer)
    implements Place {

  /** An element that is compiled now. */
  public static ElementPlace of(Element element) {
    return new ElementPlace(element, null, null, "", null);
  }

  /** An element that is known from somewhere else. */
  public static ElementPlace of(Element element, ElementPlace referrer) {
    return new ElementPlace(element, null, null, "", referrer);
  }

  /** One annotation of the same element. */
  public ElementPlace at(AnnotationMirror annotation, @Nullable AnnotationValue itsValue) {
    return new ElementPlace(element, annotation, itsValue, "", referrer);
  }

  /** One value of an annotation of the same element. */
  public ElementPlace at(AnnotationMirror annotation, AnnotationValue itsValue, String itsName) {
    return new ElementPlace(element, annotation, itsValue, itsName, referrer);
  }

  /** The element's name, for whoever debugs. */
  @Override
  public String toString() {
    return element.getSimpleName().toString();
  }
}
