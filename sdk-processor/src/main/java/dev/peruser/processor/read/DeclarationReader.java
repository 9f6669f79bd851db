package dev.peruser.processor.read;

import dev.peruser.api.Emitter;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.spi.Scope;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.FunctionDeclaration.Implemented;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.GroupDeclaration.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Reads what an author registered. */
public final class DeclarationReader {
  private final Language language;

  /** A reader for one compilation. */
  public DeclarationReader(Language language) {
    this.language = language;
  }

  /** The annotations that register a class, in the order in which they stand there. */
  public static List<Annotation> registrations(TypeElement type) {
    var place = ElementPlace.of(type);
    return type.getAnnotationMirrors().stream()
        .map(mirror -> new Annotation(place.at(mirror, null), mirror))
        .filter(annotation -> Names.REGISTER.contains(annotation.name()))
        .toList();
  }

  /**
   * Reads a class by its first registering annotation.
   *
   * @param type the class
   * @return the declaration; empty if the class is not registered
   */
  public Optional<Declaration> read(TypeElement type) {
    return registrations(type).stream().findFirst().map(annotation -> read(type, annotation));
  }

  private Declaration read(TypeElement type, Annotation annotation) {
    var header =
        new Header(
            type,
            scope(annotation),
            annotation,
            config(annotation),
            ElementFilter.constructorsIn(type.getEnclosedElements()),
            Descriptions.of(language, type));
    return isGroup(annotation)
        ? new GroupDeclaration(header, members(type))
        : new FunctionDeclaration(
            header,
            language.as(type.asType(), SingleFunction.class.getName()).map(Implemented::new),
            language.as(type.asType(), StreamingFunction.class.getName()).map(Implemented::new));
  }

  /** The scope that an annotation registers with. */
  public static Scope scope(Annotation annotation) {
    return annotation.name().equals(Names.REGISTER_FUNCTION)
            || annotation.name().equals(Names.REGISTER_GROUP)
        ? Scope.SHARED
        : Scope.PER_USER;
  }

  /** Whether an annotation registers a group. */
  public static boolean isGroup(Annotation annotation) {
    return annotation.name().equals(Names.REGISTER_GROUP)
        || annotation.name().equals(Names.REGISTER_PER_USER_GROUP);
  }

  private Optional<ConfigDeclaration> config(Annotation annotation) {
    return annotation.type("configType").map(type -> config(type, annotation.place("configType")));
  }

  private ConfigDeclaration config(TypeMirror mirror, ElementPlace reference) {
    Optional<TypeElement> type = Language.element(mirror);
    return new ConfigDeclaration(
        mirror,
        reference,
        type,
        type.flatMap(
            found -> Annotation.find(ElementPlace.of(found, reference), Names.FUNCTION_CONFIG)),
        type.filter(found -> found.getKind() == ElementKind.RECORD)
            .filter(found -> found.getTypeParameters().isEmpty())
            .map(found -> new ReferenceReader(language, reference).read(found))
            .orElse(List.of()));
  }

  /** The methods that are annotated as functions of a group, in the order of the source. */
  public static List<ExecutableElement> groupFunctions(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(
            method -> Annotation.find(ElementPlace.of(method), Names.GROUP_FUNCTION).isPresent())
        .toList();
  }

  private List<Member> members(TypeElement type) {
    var members = new ArrayList<Member>();
    for (ExecutableElement method : groupFunctions(type)) {
      Annotation.find(ElementPlace.of(method), Names.GROUP_FUNCTION)
          .ifPresent(annotation -> members.add(member(method, annotation)));
    }
    return members;
  }

  private Member member(ExecutableElement method, Annotation annotation) {
    return new Member(
        method,
        annotation,
        annotation.text("name").orElse(method.getSimpleName().toString()),
        annotation.text("description").orElseGet(() -> Descriptions.of(language, method)),
        shape(method));
  }

  private Optional<Shape> shape(ExecutableElement method) {
    var parameters = method.getParameters();
    TypeMirror result = method.getReturnType();
    if (method.isVarArgs() || !method.getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    if (parameters.size() == 1 && result.getKind() != TypeKind.VOID) {
      TypeMirror input = language.boxed(parameters.get(0).asType());
      return Optional.of(new Shape(input, language.boxed(result), false));
    }
    if (parameters.size() == 2 && result.getKind() == TypeKind.VOID) {
      TypeMirror input = language.boxed(parameters.get(0).asType());
      return chunk(parameters.get(1).asType()).map(chunk -> new Shape(input, chunk, true));
    }
    return Optional.empty();
  }

  /**
   * {@code C} of {@code Emitter<? super C>}: an {@code Emitter<C>} would not take every emitter.
   */
  private static Optional<TypeMirror> chunk(TypeMirror emitter) {
    if (!Language.isOf(emitter, Emitter.class.getName()) || Language.isRaw(emitter)) {
      return Optional.empty();
    }
    TypeMirror argument = ((DeclaredType) emitter).getTypeArguments().get(0);
    return argument.getKind() == TypeKind.WILDCARD
        ? Optional.ofNullable(((WildcardType) argument).getSuperBound())
        : Optional.empty();
  }
}
