package dev.peruser.processor.check;

import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.InvocationContext;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.api.User;
import dev.peruser.api.spi.Scope;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** How to get at what a constructor asks for in vain. */
final class ParameterAdvice {
  private static final List<String> DEPENDENCIES =
      List.of(
          SingleFunction.class.getName(),
          StreamingFunction.class.getName(),
          FunctionRef.class.getName(),
          FunctionGroupRef.class.getName());

  private final Language language;
  private final Header header;

  ParameterAdvice(Language language, Header header) {
    this.language = language;
    this.header = header;
  }

  String about(TypeMirror parameter) {
    Optional<TypeElement> type = Language.element(parameter);
    return type.flatMap(this::config)
        .or(() -> type.flatMap(ParameterAdvice::dependency))
        .or(() -> context(parameter))
        .orElseGet(() -> "A constructor takes any of " + known() + ".");
  }

  private Optional<String> config(TypeElement type) {
    if (Annotation.find(ElementPlace.of(type), Names.FUNCTION_CONFIG).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        header
            .config()
            .map(
                config ->
                    "The config of %s is %s."
                        .formatted(
                            header.type().getQualifiedName(), language.shown(config.mirror())))
            .orElseGet(
                () ->
                    "Annotate %s with 'configType = %s.class'."
                        .formatted(header.type().getQualifiedName(), type.getSimpleName())));
  }

  private static Optional<String> dependency(TypeElement type) {
    boolean group =
        DeclarationReader.registrations(type).stream().anyMatch(DeclarationReader::isGroup);
    boolean function = !DeclarationReader.registrations(type).isEmpty();
    if (!function && !DEPENDENCIES.contains(type.getQualifiedName().toString())) {
      return Optional.empty();
    }
    String ref = group || isRefToGroup(type) ? "FunctionGroupRef" : "FunctionRef";
    return Optional.of("Put a " + ref + " into the config, and look it up with a Builder.");
  }

  private static boolean isRefToGroup(TypeElement type) {
    return type.getQualifiedName().contentEquals(FunctionGroupRef.class.getName());
  }

  private Optional<String> context(TypeMirror parameter) {
    boolean user = Language.isOf(parameter, User.class.getName());
    if (user && header.scope() == Scope.PER_USER) {
      return Optional.of("Take a PerUserBuilder: its user() is the user.");
    }
    return user || Language.isOf(parameter, InvocationContext.class.getName())
        ? Optional.of("Call InvocationContext.current() while a turn runs.")
        : Optional.empty();
  }

  private String known() {
    String config = header.config().map(it -> language.shown(it.mirror()) + ", ").orElse("");
    return config + (header.scope() == Scope.SHARED ? "Builder" : "Builder, PerUserBuilder");
  }
}
