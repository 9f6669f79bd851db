package dev.peruser.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.DeclarationSchemas;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The method that opens packages to whoever binds JSON. Outside a named module everything is open;
 * a package of another module is that module's to open.
 */
final class OpenToMethod {
  private final Language language;
  private final TypeElement type;
  private final DeclarationSchemas schemas;
  private final ClassName name;

  OpenToMethod(Language language, TypeElement type, DeclarationSchemas schemas, ClassName name) {
    this.language = language;
    this.type = type;
    this.schemas = schemas;
    this.name = name;
  }

  /** The method; none outside a named module. */
  Optional<MethodSpec> spec() {
    if (language.moduleName(type).isEmpty()) {
      return Optional.empty();
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("openTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Module.class, "module");
    method.addStatement("$T own = $T.class.getModule()", Module.class, name);
    method.beginControlFlow("if (own.isNamed())");
    packages().forEach(opened -> method.addStatement("own.addOpens($S, module)", opened));
    return Optional.of(method.endControlFlow().build());
  }

  private SortedSet<String> packages() {
    var packages = new TreeSet<String>();
    packages.add(language.packageName(type));
    for (TypeElement reached : schemas.classes()) {
      if (language.moduleName(reached).equals(language.moduleName(type))) {
        packages.add(language.packageName(reached));
      }
    }
    return packages;
  }
}
