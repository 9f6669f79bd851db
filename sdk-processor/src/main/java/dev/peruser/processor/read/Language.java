package dev.peruser.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knows, in the few questions that we ask of it. Types are compared and printed
 * by {@link #name}: the compilers' own {@code toString} differ, and show annotations.
 *
 * @param elements the compiler's elements
 * @param types the compiler's types
 */
public record Language(Elements elements, Types types) {
  private static final Pattern FAMILIAR =
      Pattern.compile(
          "(?<![\\w.])(java\\.(lang|util|time|math)(\\.[a-z]+)*|dev\\.peruser\\.api)\\.(?=[A-Z])");

  /**
   * The name of a type in source form, with its type arguments: {@code
   * java.util.Map<java.lang.String,java.lang.Integer>}. Primitive types are boxed, annotations are
   * left out.
   */
  public String name(TypeMirror type) {
    var name = new StringBuilder();
    append(name, type.getKind().isPrimitive() ? boxed(type) : type);
    return name.toString();
  }

  /**
   * The name of a type for people: as {@link #name}, but without the packages that everybody knows,
   * and primitive types as they are.
   */
  public String shown(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : FAMILIAR.matcher(name(type)).replaceAll("").replace(",", ", ");
  }

  private void append(StringBuilder name, TypeMirror type) {
    switch (type.getKind()) {
      case DECLARED, ERROR -> appendDeclared(name, (DeclaredType) type);
      case ARRAY -> {
        append(name, ((ArrayType) type).getComponentType());
        name.append("[]");
      }
      case TYPEVAR -> name.append(((TypeVariable) type).asElement().getSimpleName().toString());
      case WILDCARD -> appendWildcard(name, (WildcardType) type);
      default -> name.append(type.getKind().name().toLowerCase(Locale.ROOT));
    }
  }

  private void appendDeclared(StringBuilder name, DeclaredType type) {
    // As a text: javac makes a new one for each character that is asked for.
    name.append(((TypeElement) type.asElement()).getQualifiedName().toString());
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      name.append(i == 0 ? '<' : ',');
      append(name, arguments.get(i));
    }
    name.append(arguments.isEmpty() ? "" : ">");
  }

  private void appendWildcard(StringBuilder name, WildcardType wildcard) {
    name.append('?');
    if (wildcard.getExtendsBound() != null) {
      append(name.append(" extends "), wildcard.getExtendsBound());
    }
    if (wildcard.getSuperBound() != null) {
      append(name.append(" super "), wildcard.getSuperBound());
    }
  }

  /** The type, or its box if it is primitive. */
  public TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive() ? types.boxedClass((PrimitiveType) type).asType() : type;
  }

  /** The name of a type without its type arguments. */
  public String erasedName(TypeMirror type) {
    return name(types.erasure(boxed(type)));
  }

  /** The class of a declared type. */
  public static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  /** Whether a type is exactly of the named class, whatever its type arguments are. */
  public static boolean isOf(TypeMirror type, String qualifiedName) {
    return element(type)
        .filter(found -> found.getQualifiedName().contentEquals(qualifiedName))
        .isPresent();
  }

  /** Whether a type leaves out the type arguments of a generic class. */
  public static boolean isRaw(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).getTypeArguments().isEmpty()
        && !((TypeElement) ((DeclaredType) type).asElement()).getTypeParameters().isEmpty();
  }

  /**
   * A type as seen through a class or interface that it extends, with the type arguments that it
   * gives it: {@code SingleFunction<In, Out>} for a class that implements it, however far up.
   */
  public Optional<DeclaredType> as(TypeMirror type, String qualifiedName) {
    if (isOf(type, qualifiedName)) {
      return Optional.of((DeclaredType) type);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      Optional<DeclaredType> found = as(supertype, qualifiedName);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a class extends and implements, up to {@code Object}; a circle ends where it closes. */
  public Stream<TypeMirror> supertypes(TypeElement type) {
    var found = new LinkedHashMap<String, TypeMirror>();
    collectSupertypes(type, found);
    return found.values().stream();
  }

  private void collectSupertypes(TypeElement type, Map<String, TypeMirror> found) {
    var direct = new ArrayList<TypeMirror>(type.getInterfaces());
    if (type.getSuperclass().getKind() != TypeKind.NONE) {
      direct.add(type.getSuperclass());
    }
    for (TypeMirror supertype : direct) {
      if (found.putIfAbsent(name(supertype), supertype) == null) {
        element(supertype).ifPresent(element -> collectSupertypes(element, found));
      }
    }
  }

  /** Whether the compiler is Eclipse's, which goes on where javac stops. */
  public boolean isEclipse() {
    return elements.getClass().getName().startsWith("org.eclipse.");
  }

  /** Whether a type, or a part of it, has not been found by the compiler. */
  public static boolean isUnresolved(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> true;
      case ARRAY -> isUnresolved(((ArrayType) type).getComponentType());
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().anyMatch(Language::isUnresolved);
      case WILDCARD -> bounds((WildcardType) type).stream().anyMatch(Language::isUnresolved);
      default -> false;
    };
  }

  /** The name of a type, or of the part of it, that has not been found by the compiler. */
  public String unresolved(TypeMirror type) {
    Stream<? extends TypeMirror> parts =
        switch (type.getKind()) {
          case ARRAY -> Stream.of(((ArrayType) type).getComponentType());
          // ECJ says so of the whole type.
          case DECLARED, ERROR -> ((DeclaredType) type).getTypeArguments().stream();
          case WILDCARD -> bounds((WildcardType) type).stream();
          default -> Stream.empty();
        };
    return parts
        .filter(Language::isUnresolved)
        .findFirst()
        .map(this::unresolved)
        .orElseGet(() -> erasedName(type));
  }

  private static List<TypeMirror> bounds(WildcardType wildcard) {
    var bounds = new ArrayList<TypeMirror>();
    if (wildcard.getExtendsBound() != null) {
      bounds.add(wildcard.getExtendsBound());
    }
    if (wildcard.getSuperBound() != null) {
      bounds.add(wildcard.getSuperBound());
    }
    return bounds;
  }

  /** The classes that a type mentions: its own, and those of its type arguments. */
  public List<TypeElement> mentioned(TypeMirror type) {
    var mentioned = new ArrayList<TypeElement>();
    collect(type, mentioned);
    return mentioned;
  }

  private static void collect(@Nullable TypeMirror type, List<TypeElement> mentioned) {
    if (type instanceof ArrayType array) {
      collect(array.getComponentType(), mentioned);
    } else if (type instanceof WildcardType wildcard) {
      collect(wildcard.getExtendsBound(), mentioned);
      collect(wildcard.getSuperBound(), mentioned);
    } else if (type instanceof DeclaredType declared) {
      mentioned.add((TypeElement) declared.asElement());
      declared.getTypeArguments().forEach(argument -> collect(argument, mentioned));
    }
  }

  /**
   * A class, its superclasses from the nearest to the furthest, then all their interfaces; without
   * those of the language itself.
   */
  public List<TypeElement> withSupertypes(TypeElement type) {
    var all = new LinkedHashSet<TypeElement>();
    for (Optional<TypeElement> at = Optional.of(type);
        at.isPresent() && !isOfTheLanguage(at.get());
        at = element(at.get().getSuperclass())) {
      all.add(at.get());
    }
    List.copyOf(all).forEach(each -> addInterfaces(each, all));
    return List.copyOf(all);
  }

  private static void addInterfaces(TypeElement type, Set<TypeElement> all) {
    for (TypeMirror mirror : type.getInterfaces()) {
      element(mirror)
          .filter(found -> !isOfTheLanguage(found) && all.add(found))
          .ifPresent(found -> addInterfaces(found, all));
    }
  }

  private static boolean isOfTheLanguage(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.lang.");
  }

  /** Whether code in the package of a type can mention a class, which may be of another module. */
  public boolean sees(TypeElement from, String className) {
    return seen(from, className).isPresent();
  }

  /** A class, if code in the package of a type can mention it. */
  public Optional<TypeElement> seen(TypeElement from, String className) {
    ModuleElement module = elements.getModuleOf(from);
    return Optional.ofNullable(
        module == null
            ? elements.getTypeElement(className)
            : elements.getTypeElement(module, className));
  }

  /**
   * A class of any module, whether or not others can see it. Of the JDK's it is none, so they are
   * not searched: with all of them, to learn that there is no such class takes a compiler a
   * millisecond.
   */
  public Optional<TypeElement> anywhere(String className) {
    List<? extends ModuleElement> modules = modules();
    return modules.isEmpty()
        ? Optional.ofNullable(elements.getTypeElement(className))
        : modules.stream()
            .flatMap(module -> Stream.ofNullable(elements.getTypeElement(module, className)))
            .findFirst();
  }

  /** All modules but the JDK's, the unnamed one among them; none before Java 9. */
  public List<? extends ModuleElement> modules() {
    return elements.getAllModuleElements().stream()
        .filter(module -> !isOfTheJdk(module.getQualifiedName().toString()))
        .toList();
  }

  private static boolean isOfTheJdk(String module) {
    return module.startsWith("java.") || module.startsWith("jdk.");
  }

  /** The name of a type's module; empty if it has none. */
  public String moduleName(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? "" : module.getQualifiedName().toString();
  }

  /** The name of a type's package. */
  public String packageName(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  /** The class that a member or a component is in. */
  public static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The outermost class that a class is in. */
  public static TypeElement outermost(TypeElement type) {
    return (TypeElement) outermost((Element) type);
  }

  /** The outermost class that an element is in; the element itself if it is in none. */
  public static Element outermost(Element element) {
    Element outermost = element;
    for (Element around = element.getEnclosingElement();
        around != null && !(around instanceof PackageElement);
        around = around.getEnclosingElement()) {
      outermost = around;
    }
    return outermost;
  }

  /** A class that is known to be there. */
  public TypeElement type(String qualifiedName) {
    return Objects.requireNonNull(elements.getTypeElement(qualifiedName), qualifiedName);
  }
}
