package dev.peruser.processor.read;

import dev.peruser.api.spi.Scope;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A class that is registered, as its author wrote it: nothing in it is known to be right yet. */
public sealed interface Declaration permits FunctionDeclaration, GroupDeclaration {

  /** What functions and groups have in common. */
  Header header();

  /** Whether there is anything in it to call. */
  boolean hasFunctions();

  /** The annotated class. */
  default TypeElement type() {
    return header().type();
  }

  /**
   * What functions and groups have in common.
   *
   * @param type the annotated class
   * @param scope its scope
   * @param annotation the annotation that registers it
   * @param config its config, if a class is given for it
   * @param constructors its constructors, private ones too
   * @param description what it is for; may be empty
   */
  record Header(
      TypeElement type,
      Scope scope,
      Annotation annotation,
      Optional<ConfigDeclaration> config,
      List<ExecutableElement> constructors,
      String description) {

    /** The type name: on the config if there is one, else on the annotation. */
    public Optional<String> typeName() {
      return config.isPresent()
          ? config.get().annotation().flatMap(found -> found.text("name"))
          : annotation.text("name");
    }

    /** The place of the class itself. */
    public ElementPlace place() {
      return ElementPlace.of(type);
    }

    /** The constructors that generated code in the same package can call. */
    public List<ExecutableElement> usableConstructors() {
      return constructors.stream()
          .filter(one -> !one.getModifiers().contains(javax.lang.model.element.Modifier.PRIVATE))
          .toList();
    }
  }
}
