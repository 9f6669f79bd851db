package dev.peruser.processor.link;

import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import dev.peruser.model.descriptor.FunctionDescriptor;
import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.descriptor.Signature;
import dev.peruser.model.descriptor.TypeDescriptor;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * What a registration says of itself, by its {@link GeneratedRegistration}: of this compilation, or
 * of another jar's class file.
 *
 * @param registration the registration
 * @param type the annotated class
 * @param typeName the type name
 * @param annotation where the rest is
 */
record RegistrationFacts(
    TypeElement registration, TypeElement type, String typeName, Annotation annotation) {

  /**
   * Reads a registration; empty if this is none that we understand: it has another format, or the
   * class that it is for is gone, or is no longer annotated. An earlier build may have left it.
   */
  static Optional<RegistrationFacts> of(String name, Language language) {
    return Optional.ofNullable(language.elements().getTypeElement(name))
        .flatMap(RegistrationFacts::of);
  }

  private static Optional<RegistrationFacts> of(TypeElement registration) {
    Optional<Annotation> found =
        Annotation.find(ElementPlace.of(registration), Names.GENERATED_REGISTRATION)
            .filter(
                annotation -> annotation.number("format").equals(Optional.of(Registration.FORMAT)));
    Optional<TypeElement> type =
        found
            .flatMap(annotation -> annotation.type("value"))
            .flatMap(Language::element)
            .filter(it -> !DeclarationReader.registrations(it).isEmpty());
    Optional<String> typeName = found.flatMap(annotation -> annotation.text("typeName"));
    return type.isEmpty() || typeName.isEmpty()
        ? Optional.empty()
        : Optional.of(new RegistrationFacts(registration, type.get(), typeName.get(), found.get()));
  }

  /** The type as workflow files see it; empty if its schema is not one that we write. */
  Optional<TypeDescriptor> descriptor() {
    SchemaDocument config;
    try {
      config = SchemaJson.read(String.join("", annotation.texts("configSchema")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return annotation
        .constant("scope")
        .map(Scope::valueOf)
        .map(scope -> descriptor(scope, config, annotation.nested("signatures")));
  }

  private TypeDescriptor descriptor(
      Scope scope, SchemaDocument config, List<Annotation> signatures) {
    String className = type.getQualifiedName().toString();
    if (signatures.size() == 1 && signatures.get(0).text("name").isEmpty()) {
      Signature signature = signature(signatures.get(0));
      return new FunctionDescriptor(typeName, className, scope, config, signature);
    }
    var functions = new TreeMap<String, Signature>();
    signatures.forEach(one -> functions.put(one.text("name").orElse(""), signature(one)));
    return new GroupDescriptor(typeName, className, scope, config, functions);
  }

  private static Signature signature(Annotation signature) {
    return new Signature(
        signature.text("input").orElse(""),
        signature.text("singleOutput"),
        signature.text("streamingOutput"));
  }
}
