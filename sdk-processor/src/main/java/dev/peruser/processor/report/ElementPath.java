package dev.peruser.processor.report;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;

/** The name of an element with those of what encloses it, as people write it. */
final class ElementPath {
  private ElementPath() {}

  static String of(Element element) {
    if (element instanceof QualifiedNameable named) {
      return named.getQualifiedName().toString();
    }
    String name =
        element.getKind() == ElementKind.CONSTRUCTOR ? "new" : element.getSimpleName().toString();
    Element enclosing = element.getEnclosingElement();
    return enclosing == null ? name : of(enclosing) + "." + name;
  }
}
