package dev.peruser.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Whether the compiler has found everything that a declaration and its data mention. If not,
 * another processor may make it in a later round; if nobody does, the compiler says so itself.
 *
 * <p>ECJ leaves out the subtypes of a sealed type that it has not found, so there they are not
 * missed.
 */
public final class Completeness {
  private final Language language;

  /** Classes that are complete, and stay so. By name, since elements belong to a round. */
  private final Set<String> complete = new HashSet<>();

  /** For one compilation. */
  public Completeness(Language language) {
    this.language = language;
  }

  /**
   * What is missing of a declaration.
   *
   * @param declaration the declaration
   * @param data the classes that its schemas are of
   */
  public List<Missing> missing(Declaration declaration, Collection<TypeElement> data) {
    ElementPlace place = declaration.header().place();
    var missing = new ArrayList<>(missing(declaration.type(), place));
    signatures(declaration)
        .filter(Language::isUnresolved)
        .forEach(type -> missing.add(new Missing(language.unresolved(type), place)));
    declaration
        .header()
        .config()
        .flatMap(ConfigDeclaration::type)
        .ifPresent(config -> missing.addAll(missing(config, place)));
    data.forEach(type -> missing.addAll(missing(type, place)));
    return missing;
  }

  private static Stream<TypeMirror> signatures(Declaration declaration) {
    Stream<ExecutableElement> callable = declaration.header().constructors().stream();
    if (declaration instanceof GroupDeclaration group) {
      callable =
          Stream.concat(callable, group.members().stream().map(GroupDeclaration.Member::method));
    }
    return callable.flatMap(Completeness::signature);
  }

  private static Stream<TypeMirror> signature(ExecutableElement method) {
    return Stream.concat(
        Stream.of(method.getReturnType()),
        method.getParameters().stream().map(VariableElement::asType));
  }

  private List<Missing> missing(TypeElement type, ElementPlace referrer) {
    if (complete.contains(type.getQualifiedName().toString())) {
      return List.of();
    }
    var missing = new ArrayList<Missing>();
    Stream.concat(language.supertypes(type), type.getPermittedSubclasses().stream())
        .filter(Language::isUnresolved)
        .forEach(
            other ->
                missing.add(
                    new Missing(language.unresolved(other), ElementPlace.of(type, referrer))));
    language.withSupertypes(type).forEach(each -> collect(each, referrer, missing));
    if (missing.isEmpty()) {
      complete.add(type.getQualifiedName().toString());
    }
    return missing;
  }

  /** Looks at the annotations of a class and of its members, but not of the classes in it. */
  private static void collect(TypeElement type, ElementPlace referrer, List<Missing> missing) {
    collect(type, type, referrer, missing);
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement) {
        continue;
      }
      collect(member, member, referrer, missing);
      if (member instanceof ExecutableElement method) {
        method.getParameters().forEach(one -> collect(one, one, referrer, missing));
      } else if (member instanceof VariableElement || member instanceof RecordComponentElement) {
        ofUses(member.asType(), member, referrer, missing);
      }
    }
  }

  /** The annotations of a type's arguments, such as those of the items of a list. */
  private static void ofUses(
      TypeMirror type, Element member, ElementPlace referrer, List<Missing> missing) {
    if (type.getKind() == TypeKind.DECLARED) {
      for (TypeMirror argument : ((DeclaredType) type).getTypeArguments()) {
        collect(argument, member, referrer, missing);
        ofUses(argument, member, referrer, missing);
      }
    }
  }

  private static void collect(
      AnnotatedConstruct annotated, Element of, ElementPlace referrer, List<Missing> missing) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      Annotation.missing(mirror)
          .ifPresent(name -> missing.add(new Missing(name, ElementPlace.of(of, referrer))));
    }
  }
}
