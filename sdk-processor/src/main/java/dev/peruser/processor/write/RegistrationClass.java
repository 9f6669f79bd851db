package dev.peruser.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.api.Builder;
import dev.peruser.api.spi.GeneratedRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Registration;
import dev.peruser.api.spi.Scope;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
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

  RegistrationClass(Language language, Declaration declaration, DeclarationSchemas schemas) {
    this.language = language;
    this.declaration = declaration;
    this.schemas = schemas;
    this.header = declaration.header();
    this.name = RegistrationName.of(header.type());
    this.type = ClassName.get(header.type());
  }

  ClassName name() {
    return name;
  }

  TypeSpec spec() {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(name)
            .addJavadoc("Registers {@link $T} as {@code $L}.\n", type, typeName())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    generated(spec);
    new ExpectedWarnings(language, declaration, schemas).suppress(spec);
    configSchema(spec);
    if (declaration instanceof GroupDeclaration group) {
      new GroupPart(language, group, schemas).constants(spec);
    } else {
      new FunctionPart(language, (FunctionDeclaration) declaration, schemas).constants(spec);
    }
    constructor(spec);
    facts(spec);
    if (declaration instanceof GroupDeclaration group) {
      new GroupPart(language, group, schemas).methods(spec);
    } else {
      new FunctionPart(language, (FunctionDeclaration) declaration, schemas).methods(spec);
    }
    spec.addMethod(new CreateMethod(language, header).spec());
    spec.addMethod(new OpenToMethod(language, header.type(), schemas, name).spec());
    return spec.build();
  }

  private String typeName() {
    return header.typeName().orElseThrow();
  }

  private void generated(TypeSpec.Builder spec) {
    if (language.sees(header.type(), "javax.annotation.processing.Generated")) {
      spec.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", GENERATOR)
              .build());
    }
    spec.addAnnotation(
        AnnotationSpec.builder(GeneratedRegistration.class)
            .addMember("value", "$T.class", type)
            .addMember("format", "$L", Registration.FORMAT)
            .build());
  }

  private void configSchema(TypeSpec.Builder spec) {
    schemas
        .config()
        .ifPresent(
            config ->
                spec.addField(
                    FieldSpec.builder(
                            String.class,
                            "CONFIG_SCHEMA",
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                        .initializer(
                            "\n$>$>$L$<$<", TextBlock.of(SchemaJson.write(config.document())))
                        .build()));
  }

  private static void constructor(TypeSpec.Builder spec) {
    spec.addMethod(
        MethodSpec.constructorBuilder()
            .addJavadoc("For {@link java.util.ServiceLoader}.\n")
            .addModifiers(Modifier.PUBLIC)
            .build());
  }

  private void facts(TypeSpec.Builder spec) {
    TypeName anyClass =
        com.palantir.javapoet.ParameterizedTypeName.get(
            ClassName.get(Class.class),
            com.palantir.javapoet.WildcardTypeName.subtypeOf(Object.class));
    TypeName config =
        header
            .config()
            .map(found -> TypeName.get(found.mirror()))
            .orElse(ClassName.get(NoConfig.class));
    spec.addMethod(Getter.of("format", TypeName.INT, "$L", Registration.FORMAT))
        .addMethod(Getter.of("typeName", ClassName.get(String.class), "$S", typeName()))
        .addMethod(
            Getter.of("scope", ClassName.get(Scope.class), "$T.$L", Scope.class, header.scope()))
        .addMethod(
            Getter.of("description", ClassName.get(String.class), "$S", header.description()))
        .addMethod(Getter.of("type", anyClass, "$T.class", type))
        .addMethod(Getter.of("configType", anyClass, "$T.class", config))
        .addMethod(
            header.config().isPresent()
                ? Getter.of("configSchema", ClassName.get(String.class), "CONFIG_SCHEMA")
                : Getter.of(
                    "configSchema", ClassName.get(String.class), "$T.SCHEMA", NoConfig.class));
  }

  static ClassName builder() {
    return ClassName.get(Builder.class);
  }
}
