package dev.peruser.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import dev.peruser.processor.schema.DeclarationSchemas.Signature;
import javax.lang.model.element.Modifier;

/** The class that registers a function or a group. */
final class RegistrationClass {
  private static final String GENERATOR = "dev.peruser.processor.FunctionProcessor";

  private final Language language;
  private final Declaration declaration;
  private final DeclarationSchemas schemas;
  private final Header header;
  private final ClassName name;
  private final ClassName type;
  private final ConfigPart config;

  RegistrationClass(Language language, Declaration declaration, DeclarationSchemas schemas) {
    this.language = language;
    this.declaration = declaration;
    this.schemas = schemas;
    this.header = declaration.header();
    this.name = RegistrationName.of(header.type());
    this.type = ClassName.get(header.type());
    this.config = new ConfigPart(header, name, schemas);
  }

  ClassName name() {
    return name;
  }

  /**
   * The class.
   *
   * @param saysItIsGenerated whether the module that it is for can see the annotation that says so
   */
  TypeSpec spec(boolean saysItIsGenerated) {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(name)
            .addJavadoc("Registers {@link $T} as {@code $L}.\n", type, typeName())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    annotations(spec, saysItIsGenerated);
    new ExpectedWarnings(language, declaration, schemas).suppress(spec);
    config.constants(spec);
    if (declaration instanceof GroupDeclaration group) {
      var part = new GroupPart(language, group, schemas);
      part.constants(spec);
      spec.addMethod(constructor(part.arguments()));
    } else {
      var part = new FunctionPart(language, schemas);
      part.constants(spec);
      spec.addMethod(constructor(part.arguments()));
    }
    spec.addMethod(new CreateMethod(language, header).spec());
    new OpenToMethod(language, header.type(), schemas, name).spec().ifPresent(spec::addMethod);
    return spec.build();
  }

  private String typeName() {
    return header.typeName().orElseThrow();
  }

  private void annotations(TypeSpec.Builder spec, boolean saysItIsGenerated) {
    if (saysItIsGenerated) {
      spec.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", GENERATOR)
              .build());
    }
    AnnotationSpec.Builder facts =
        AnnotationSpec.builder(GeneratedRegistration.class)
            .addMember("value", "$T.class", type)
            .addMember("format", "$L", Registration.FORMAT)
            .addMember("typeName", "$S", typeName())
            .addMember("scope", "$T.$L", Scope.class, header.scope());
    config.annotate(facts);
    if (declaration instanceof GroupDeclaration group) {
      for (int i = 0; i < group.members().size(); i++) {
        facts.addMember(
            "signatures",
            "$L",
            signature(group.members().get(i).name(), schemas.functions().get(i)));
      }
    } else {
      facts.addMember("signatures", "$L", signature("", schemas.functions().get(0)));
    }
    spec.addAnnotation(facts.build());
  }

  private AnnotationSpec signature(String function, Signature types) {
    AnnotationSpec.Builder signature =
        AnnotationSpec.builder(GeneratedRegistration.Signature.class);
    if (!function.isEmpty()) {
      signature.addMember("name", "$S", function);
    }
    signature.addMember("input", "$S", language.name(types.input().type()));
    types
        .single()
        .ifPresent(it -> signature.addMember("singleOutput", "$S", language.name(it.type())));
    types
        .streaming()
        .ifPresent(it -> signature.addMember("streamingOutput", "$S", language.name(it.type())));
    return signature.build();
  }

  private MethodSpec constructor(CodeBlock last) {
    CodeBlock first =
        CodeBlock.of(
            "$L,\n$S,\n$T.$L,\n$S,\n$T.class,\n$L",
            Registration.FORMAT,
            typeName(),
            Scope.class,
            header.scope(),
            header.description(),
            type,
            config.arguments());
    return MethodSpec.constructorBuilder()
        .addJavadoc("For {@link java.util.ServiceLoader}.\n")
        .addModifiers(Modifier.PUBLIC)
        .addStatement("super(\n$L,\n$L)", first, last)
        .build();
  }
}
