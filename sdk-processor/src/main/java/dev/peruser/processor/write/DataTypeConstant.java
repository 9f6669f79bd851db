package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.TypeToken;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.TypedSchema;
import javax.lang.model.element.Modifier;

/** A constant of type {@code DataType}. */
final class DataTypeConstant {
  private DataTypeConstant() {}

  static FieldSpec of(String name, TypedSchema typed, Language language) {
    TypeName type = TypeName.get(typed.type());
    CodeBlock literal =
        CodeBlock.builder()
            .add("\n$>$>new $T(\n$>$>", DataType.class)
            .add("$L,\n", token(type))
            .add("$S,\n", language.name(typed.type()))
            .add("$L,\n", typed.described().wrapped())
            .add("$L)$<$<$<$<", TextBlock.of(SchemaJson.write(typed.described().document())))
            .build();
    return FieldSpec.builder(
            DataType.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(literal)
        .build();
  }

  /** A class literal says all there is about a type without type arguments. */
  private static CodeBlock token(TypeName type) {
    return type instanceof ParameterizedTypeName || isArrayOfParameterized(type)
        ? CodeBlock.of(
            "new $T() {}.type()", ParameterizedTypeName.get(ClassName.get(TypeToken.class), type))
        : CodeBlock.of("$T.class", type);
  }

  private static boolean isArrayOfParameterized(TypeName type) {
    return type instanceof com.palantir.javapoet.ArrayTypeName array
        && (array.componentType() instanceof ParameterizedTypeName
            || isArrayOfParameterized(array.componentType()));
  }
}
