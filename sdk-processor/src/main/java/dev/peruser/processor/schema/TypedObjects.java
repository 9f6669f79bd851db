package dev.peruser.processor.schema;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.schema.TypeIds.Inclusion;
import dev.peruser.processor.schema.TypeIds.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a type id to the schema of an object. */
final class TypedObjects {
  private final Usage usage;
  private final TypeIds typeIds;

  TypedObjects(Usage usage, TypeIds typeIds) {
    this.usage = usage;
    this.typeIds = typeIds;
  }

  /** An object that says that it is of one of the ids. */
  Schema with(
      TypeId typeId, List<String> ids, ObjectSchema object, String type, ElementPlace place) {
    List<String> said = usage == Usage.OUTPUT ? ids.subList(0, 1) : ids;
    return switch (typeId.inclusion()) {
      case PROPERTY -> withProperty(typeId.property(), said, object, type, place);
      case EXISTING_PROPERTY -> withExisting(typeId.property(), said, object, type, place);
      case WRAPPER_OBJECT -> wrapped(said, object);
    };
  }

  /** The property that tells the choices apart, if it is one. */
  static Optional<String> discriminator(TypeId typeId) {
    return typeId.inclusion() == Inclusion.WRAPPER_OBJECT
        ? Optional.empty()
        : Optional.of(typeId.property());
  }

  private Schema withProperty(
      String name, List<String> ids, ObjectSchema object, String type, ElementPlace place) {
    if (object.property(name).isPresent()) {
      typeIds.clash(place, name, type);
    }
    var properties = new ArrayList<Property>();
    properties.add(idProperty(name, ids, ""));
    properties.addAll(object.properties());
    return withProperties(object, properties);
  }

  private Schema withExisting(
      String name, List<String> ids, ObjectSchema object, String type, ElementPlace place) {
    if (object.property(name).isEmpty()) {
      List<String> there = object.properties().stream().map(Property::name).toList();
      typeIds.missing(place, name, type, there);
    }
    return withProperties(
        object,
        object.properties().stream()
            .map(
                property ->
                    property.name().equals(name)
                        ? idProperty(name, ids, property.description())
                        : property)
            .toList());
  }

  private static Property idProperty(String name, List<String> ids, String description) {
    return new Property(name, new EnumSchema(ids), true, Optional.empty(), description);
  }

  private static ObjectSchema withProperties(ObjectSchema object, List<Property> properties) {
    return new ObjectSchema(object.title(), object.description(), properties, object.closed());
  }

  private static Schema wrapped(List<String> ids, ObjectSchema object) {
    List<Schema> choices = ids.stream().map(id -> wrapped(id, object)).toList();
    return choices.size() == 1 ? choices.get(0) : new AnyOfSchema(choices);
  }

  private static Schema wrapped(String id, ObjectSchema object) {
    var property = new Property(id, object, true, Optional.empty(), "");
    return new ObjectSchema("", "", List.of(property), true);
  }
}
