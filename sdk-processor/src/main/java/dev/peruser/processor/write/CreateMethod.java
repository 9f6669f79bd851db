package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.Language;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** The method that calls the constructor. */
final class CreateMethod {
  private final Language language;
  private final Header header;

  CreateMethod(Language language, Header header) {
    this.language = language;
    this.header = header;
  }

  MethodSpec spec() {
    ExecutableElement constructor = header.usableConstructors().get(0);
    CodeBlock arguments =
        constructor.getParameters().stream().map(this::argument).collect(CodeBlock.joining(", "));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Object.class)
            .addParameter(Object.class, "config")
            .addParameter(Builder.class, "builder")
            .addStatement("return new $T($L)", ClassName.get(header.type()), arguments);
    if (!constructor.getThrownTypes().isEmpty()) {
      method.addException(Exception.class);
    }
    return method.build();
  }

  private CodeBlock argument(VariableElement parameter) {
    if (Language.isOf(parameter.asType(), PerUserBuilder.class.getName())) {
      return CodeBlock.of("($T) builder", PerUserBuilder.class);
    }
    return Language.isOf(parameter.asType(), Builder.class.getName())
        ? CodeBlock.of("builder")
        : CodeBlock.of("($T) config", ClassName.bestGuess(language.erasedName(parameter.asType())));
  }
}
