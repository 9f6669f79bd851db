package dev.peruser.processor.report;

import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The places for which the compiler knows a line. It knows none for an element of another jar, so a
 * problem there goes to whatever refers to it here.
 */
final class Anchors {
  private final boolean eclipse;
  private final Set<String> compiled = new HashSet<>();

  Anchors(boolean eclipse) {
    this.eclipse = eclipse;
  }

  /** Notes what is compiled from source in this round, and so has lines. */
  void compiling(Collection<? extends Element> roots) {
    for (Element root : roots) {
      compiled.add(ElementPath.of(root));
    }
  }

  /** The place itself, or the nearest that refers to it and has a line; the place if none has. */
  ElementPlace of(ElementPlace place) {
    ElementPlace anchor = place;
    while (!hasLine(anchor.element()) && anchor.referrer() != null) {
      anchor = Objects.requireNonNull(anchor.referrer());
    }
    return hasLine(anchor.element()) ? anchor : place;
  }

  private boolean hasLine(Element element) {
    return isCompiled(element) && !(eclipse && isOfRecord(element));
  }

  /** ECJ knows no line for a record, nor for anything in it. */
  private static boolean isOfRecord(Element element) {
    Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
    return owner != null && owner.getKind() == ElementKind.RECORD;
  }

  private boolean isCompiled(Element element) {
    if (element instanceof ModuleElement || element instanceof PackageElement) {
      return true;
    }
    return compiled.contains(ElementPath.of(Language.outermost(element)));
  }
}
