package dev.peruser.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.schema.DeclarationSchemas;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What is in a registration about the settings. */
final class ConfigPart {
  private static final String CONSTANT = "CONFIG_SCHEMA";

  private final TypeName type;
  private final ClassName registration;
  private final List<String> texts;

  ConfigPart(Header header, ClassName registration, DeclarationSchemas schemas) {
    this.type =
        header
            .config()
            .map(ConfigDeclaration::mirror)
            .map(TypeName::get)
            .orElse(ClassName.get(NoConfig.class));
    this.registration = registration;
    this.texts =
        schemas
            .config()
            .map(config -> TextBlock.parts(SchemaJson.write(config.document())))
            .orElse(List.of());
  }

  /** The schema's text, in as many constants as it needs; the annotation mentions them too. */
  void constants(TypeSpec.Builder spec) {
    List<String> names = names();
    for (int i = 0; i < names.size(); i++) {
      spec.addField(
          FieldSpec.builder(String.class, names.get(i), Modifier.STATIC, Modifier.FINAL)
              .initializer("\n$>$>$L$<$<", TextBlock.literal(texts.get(i)))
              .build());
    }
  }

  private List<String> names() {
    if (texts.size() == 1) {
      return List.of(CONSTANT);
    }
    var names = new ArrayList<String>();
    for (int i = 1; i <= texts.size(); i++) {
      names.add(CONSTANT + "_" + i);
    }
    return names;
  }

  void annotate(AnnotationSpec.Builder annotation) {
    if (texts.isEmpty()) {
      annotation.addMember("configSchema", "$T.SCHEMA", NoConfig.class);
    }
    names().forEach(name -> annotation.addMember("configSchema", "$T.$L", registration, name));
  }

  /** The arguments of the superclass's constructor: the record and its schema. */
  CodeBlock arguments() {
    if (texts.isEmpty()) {
      return CodeBlock.of("$1T.class,\n$1T.SCHEMA", NoConfig.class);
    }
    String text =
        texts.size() == 1 ? CONSTANT : "String.join(\"\", " + String.join(", ", names()) + ")";
    return CodeBlock.of("$T.class,\n$L", type, text);
  }
}
