package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import dev.peruser.processor.schema.DeclarationSchemas.Signature;
import java.util.Optional;

/** What is in the registration of a function and not of a group. */
final class FunctionPart {
  private static final ClassName DATA_TYPE = ClassName.get(DataType.class);
  private static final TypeName MAYBE =
      ParameterizedTypeName.get(ClassName.get(Optional.class), DATA_TYPE);

  private final Language language;
  private final Signature signature;

  FunctionPart(Language language, FunctionDeclaration function, DeclarationSchemas schemas) {
    this.language = language;
    this.signature = schemas.functions().get(0);
  }

  void constants(TypeSpec.Builder spec) {
    spec.addSuperinterface(FunctionRegistration.class);
    spec.addField(DataTypeConstant.of("INPUT", signature.input(), language));
    signature.single().ifPresent(it -> spec.addField(DataTypeConstant.of("OUTPUT", it, language)));
    signature
        .streaming()
        .ifPresent(it -> spec.addField(DataTypeConstant.of("CHUNK", it, language)));
  }

  void methods(TypeSpec.Builder spec) {
    spec.addMethod(Getter.of("input", DATA_TYPE, "INPUT"));
    maybe(spec, "singleOutput", signature.single().isPresent(), "OUTPUT");
    maybe(spec, "streamingOutput", signature.streaming().isPresent(), "CHUNK");
  }

  private static void maybe(TypeSpec.Builder spec, String name, boolean there, String constant) {
    spec.addMethod(
        there
            ? Getter.of(name, MAYBE, "$T.of($L)", Optional.class, constant)
            : Getter.of(name, MAYBE, "$T.empty()", Optional.class));
  }
}
