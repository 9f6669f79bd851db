package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Components;
import dev.peruser.processor.read.Descriptions;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Names;
import dev.peruser.processor.read.SnakeCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The properties of a record: its components. */
final class RecordProperties {
  private final Language language;
  private final Usage usage;
  private final TypeSchemas schemas;
  private final DefaultTexts defaults;
  private final List<Problem> problems;

  RecordProperties(
      Language language,
      Usage usage,
      TypeSchemas schemas,
      DefaultTexts defaults,
      List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.schemas = schemas;
    this.defaults = defaults;
    this.problems = problems;
  }

  List<Property> of(DeclaredType type, ElementPlace referrer) {
    var properties = new ArrayList<Property>();
    Map<String, String> owners = new HashMap<>();
    for (RecordComponentElement component :
        ((TypeElement) type.asElement()).getRecordComponents()) {
      var place = ElementPlace.of(Components.field(component), referrer);
      Property property = property(type, component, place);
      String name = component.getSimpleName().toString();
      String other = owners.putIfAbsent(property.name(), name);
      if (other == null) {
        properties.add(property);
      } else {
        problems.add(ProblemId.SAME_KEY.at(place, name, other, property.name()));
      }
    }
    return properties;
  }

  private Property property(
      DeclaredType owner, RecordComponentElement component, ElementPlace place) {
    Schema schema = schemas.of(Components.type(language, owner, component), place);
    if (Components.isNullable(component) && !(schema instanceof NullableSchema)) {
      schema = new NullableSchema(schema);
    }
    Optional<Annotation> given = Components.annotation(component, place, Names.DEFAULT_VALUE);
    Optional<String> json = defaultValue(given, schema);
    return new Property(
        key(component, place),
        schema,
        given.isEmpty() && !(schema instanceof NullableSchema),
        json,
        Descriptions.of(language, component));
  }

  private String key(RecordComponentElement component, ElementPlace place) {
    String name = component.getSimpleName().toString();
    return usage == Usage.CONFIG
        ? SnakeCase.of(name)
        : JsonNames.of(place.element()).or(() -> JsonNames.of(component)).orElse(name);
  }

  private Optional<String> defaultValue(Optional<Annotation> given, Schema schema) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    // The empty text is a default like any other.
    String text = given.get().text("value").orElse("");
    Optional<String> json = defaults.json(text, schema);
    if (json.isEmpty()) {
      ElementPlace place = given.get().place("value");
      problems.add(ProblemId.BAD_DEFAULT.at(place, text, defaults.wanted(schema)));
    }
    return json;
  }
}
