package dev.peruser.processor.read;

import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the references in a config record: in its components and in what these hold. */
final class ReferenceReader {
  private static final String FUNCTION = FunctionRef.class.getName();
  private static final String GROUP = FunctionGroupRef.class.getName();

  private final Language language;
  private final ElementPlace referrer;
  private final List<Reference> found = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();

  ReferenceReader(Language language, ElementPlace referrer) {
    this.language = language;
    this.referrer = referrer;
  }

  List<Reference> read(TypeElement config) {
    components((DeclaredType) config.asType(), false);
    return found;
  }

  private void components(DeclaredType record, boolean optional) {
    if (!visited.add(language.name(record))) {
      return;
    }
    for (RecordComponentElement component :
        ((TypeElement) record.asElement()).getRecordComponents()) {
      var place = ElementPlace.of(Components.field(component), referrer);
      String key = SnakeCase.of(component.getSimpleName().toString());
      TypeMirror type = Components.type(language, record, component);
      collect(type, key, optional || Components.isNullable(component), place);
    }
  }

  private void collect(TypeMirror type, String key, boolean optional, ElementPlace place) {
    if (Language.isOf(type, FUNCTION) || Language.isOf(type, GROUP)) {
      List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
      Optional<TypeMirror> target =
          arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(0));
      found.add(new Reference(key, Language.isOf(type, GROUP), target, optional, place));
      return;
    }
    Containers.optionalValue(type)
        .or(() -> Containers.ofArray(type))
        .or(() -> Containers.item(language, type))
        .or(() -> Containers.mapValue(language, type))
        .ifPresentOrElse(
            held -> collect(held, key, true, place),
            () ->
                Language.element(type)
                    .filter(element -> element.getKind() == ElementKind.RECORD)
                    .ifPresent(element -> components((DeclaredType) type, optional)));
  }
}
