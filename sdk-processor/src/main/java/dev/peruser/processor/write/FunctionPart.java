package dev.peruser.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import dev.peruser.processor.schema.DeclarationSchemas.Signature;
import java.util.Optional;

/** What is in the registration of a function and not of a group. */
final class FunctionPart {
  private final Language language;
  private final Signature signature;

  FunctionPart(Language language, DeclarationSchemas schemas) {
    this.language = language;
    this.signature = schemas.functions().get(0);
  }

  void constants(TypeSpec.Builder spec) {
    spec.superclass(FunctionRegistration.class);
    spec.addField(DataTypeConstant.of("INPUT", signature.input(), language));
    signature.single().ifPresent(it -> spec.addField(DataTypeConstant.of("OUTPUT", it, language)));
    signature
        .streaming()
        .ifPresent(it -> spec.addField(DataTypeConstant.of("CHUNK", it, language)));
  }

  /** The last arguments of the superclass's constructor. */
  CodeBlock arguments() {
    return CodeBlock.of(
        "INPUT,\n$L,\n$L",
        maybe(signature.single().isPresent(), "OUTPUT"),
        maybe(signature.streaming().isPresent(), "CHUNK"));
  }

  private static CodeBlock maybe(boolean there, String constant) {
    return there
        ? CodeBlock.of("$T.of($L)", Optional.class, constant)
        : CodeBlock.of("$T.empty()", Optional.class);
  }
}
