package dev.peruser.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** A method that overrides another and returns one expression. */
final class Getter {
  private Getter() {}

  static MethodSpec of(String name, TypeName type, String expression, Object... arguments) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", CodeBlock.of(expression, arguments))
        .build();
  }
}
