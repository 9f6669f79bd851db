package dev.peruser.processor.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What the rounds so far have shown of this compilation. Names, since elements belong to a round.
 */
public final class CompiledHere {
  private final Elements elements;
  private final Set<String> roots = new HashSet<>();
  private final SortedSet<String> registered = new TreeSet<>();

  /** Nothing yet. */
  public CompiledHere(Elements elements) {
    this.elements = elements;
  }

  /** Notes the outermost classes of a round. */
  public void roots(Collection<? extends Element> ofRound) {
    for (Element root : ofRound) {
      if (root instanceof QualifiedNameable named) {
        roots.add(named.getQualifiedName().toString());
      }
    }
  }

  /** Notes the annotated classes of a round. */
  public void annotated(Collection<TypeElement> ofRound) {
    for (TypeElement type : ofRound) {
      if (!DeclarationReader.registrations(type).isEmpty()) {
        registered.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Whether a class is compiled from source now. */
  public boolean contains(TypeElement type) {
    return roots.contains(Language.outermost(type).getQualifiedName().toString());
  }

  /** The registered classes, sorted by name. */
  public List<TypeElement> registered() {
    return registered.stream()
        .flatMap(name -> java.util.stream.Stream.ofNullable(elements.getTypeElement(name)))
        .toList();
  }
}
