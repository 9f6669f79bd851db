package dev.peruser.processor.link;

import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class with its generated registration.
 *
 * @param registration the registration
 * @param declaration the class
 */
public record RegisteredClass(TypeElement registration, Declaration declaration) {

  /** Reads the classes that registrations are for. */
  public static List<RegisteredClass> read(Collection<String> registrations, Language language) {
    var reader = new DeclarationReader(language);
    var classes = new ArrayList<RegisteredClass>();
    for (String name : registrations) {
      TypeElement registration = language.type(name);
      Annotation.find(ElementPlace.of(registration), Names.GENERATED_REGISTRATION)
          .flatMap(annotation -> annotation.type("value"))
          .flatMap(Language::element)
          .flatMap(reader::read)
          .ifPresent(declaration -> classes.add(new RegisteredClass(registration, declaration)));
    }
    return classes;
  }

  /**
   * The outermost classes that the class and its config are in. A cycle can't leave a compilation,
   * so a config that is part of one is compiled now.
   */
  public List<TypeElement> sources() {
    var sources = new ArrayList<TypeElement>();
    sources.add(Language.outermost(declaration.type()));
    declaration
        .header()
        .config()
        .flatMap(ConfigDeclaration::type)
        .ifPresent(config -> sources.add(Language.outermost(config)));
    return sources;
  }

  /** The annotated class's name. */
  public String className() {
    return declaration.type().getQualifiedName().toString();
  }
}
