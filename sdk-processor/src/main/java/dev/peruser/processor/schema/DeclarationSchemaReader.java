package dev.peruser.processor.schema;

import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.GroupDeclaration.Shape;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas.Signature;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Describes all types of a declaration, as far as they are known. */
public final class DeclarationSchemaReader {
  private final Language language;
  private final SchemaReader schemas;

  /** A reader for one compilation. */
  public DeclarationSchemaReader(Language language) {
    this.language = language;
    this.schemas = new SchemaReader(language);
  }

  /** Describes the config, inputs and outputs of a declaration. */
  public DeclarationSchemas read(Declaration declaration) {
    return new DeclarationSchemas(
        declaration.header().config().filter(ConfigDeclaration::isPlainRecord).map(this::config),
        declaration instanceof GroupDeclaration group
            ? group.members().stream().flatMap(member -> member(member).stream()).toList()
            : function((FunctionDeclaration) declaration).stream().toList());
  }

  private Described config(ConfigDeclaration config) {
    return schemas.describe(config.mirror(), Usage.CONFIG, config.reference());
  }

  private Optional<Signature> function(FunctionDeclaration function) {
    Header header = function.header();
    return function
        .input()
        .map(
            input ->
                new Signature(
                    typed(input, Usage.INPUT, place(header, "inputType")),
                    output(function.singleOutput(), place(header, "singleOutputType")),
                    output(function.streamingOutput(), place(header, "streamingOutputType"))));
  }

  /** The attribute if it is given, else the class: type arguments have no place of their own. */
  private static ElementPlace place(Header header, String attribute) {
    return header.annotation().type(attribute).isPresent()
        ? header.annotation().place(attribute)
        : header.place();
  }

  private Optional<TypedSchema> output(Optional<TypeMirror> type, ElementPlace place) {
    return type.map(output -> typed(output, Usage.OUTPUT, place));
  }

  private Optional<Signature> member(Member member) {
    return member.shape().map(shape -> signature(member.method(), shape));
  }

  private Signature signature(ExecutableElement method, Shape shape) {
    var parameters = method.getParameters();
    var inputPlace = ElementPlace.of(parameters.get(0));
    var outputPlace =
        ElementPlace.of(
            shape.streaming() ? parameters.get(1) : (javax.lang.model.element.Element) method);
    var output = Optional.of(typed(shape.output(), Usage.OUTPUT, outputPlace));
    return new Signature(
        typed(shape.input(), Usage.INPUT, inputPlace),
        shape.streaming() ? Optional.empty() : output,
        shape.streaming() ? output : Optional.empty());
  }

  private TypedSchema typed(TypeMirror type, Usage usage, ElementPlace place) {
    return new TypedSchema(language.boxed(type), schemas.describe(type, usage, place));
  }
}
