package dev.peruser.runtime.json;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.NullValueProvider;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.util.AccessPattern;

/**
 * The rule for record components, in Jackson's terms: a component is required unless it has a
 * {@link DefaultValue}, is an {@link Optional}, or is jspecify {@code @Nullable}; only an absent
 * component gets its default; null is refused unless the component is optional or nullable.
 */
final class ComponentRules extends ValueInstantiators.Base {

  @Override
  public ValueInstantiator modifyValueInstantiator(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueInstantiator instantiator) {
    return description.getBeanClass().isRecord()
            && instantiator instanceof StdValueInstantiator standard
        ? new RecordInstantiator(standard)
        : instantiator;
  }

  /** Jackson's own instantiator, but each constructor argument knows what absent and null mean. */
  private static final class RecordInstantiator extends StdValueInstantiator {
    RecordInstantiator(StdValueInstantiator standard) {
      super(standard);
      if (_constructorArguments != null) {
        for (int i = 0; i < _constructorArguments.length; i++) {
          _constructorArguments[i] = withRule(_constructorArguments[i]);
        }
      }
    }

    private SettableBeanProperty withRule(SettableBeanProperty property) {
      DefaultValue defaultValue = property.getAnnotation(DefaultValue.class);
      boolean nullable = isOptional(property.getType()) || isNullable(property);
      return property.withNullProvider(
          new Rule(property, nullable, defaultValue == null ? null : defaultValue.value()));
    }

    private boolean isNullable(SettableBeanProperty property) {
      RecordComponent[] components = getValueClass().getRecordComponents();
      int index = property.getCreatorIndex();
      if (index >= components.length) {
        return false;
      }
      AnnotatedType type = components[index].getAnnotatedType();
      return type.isAnnotationPresent(org.jspecify.annotations.Nullable.class);
    }
  }

  private static boolean isOptional(JavaType type) {
    return type.hasRawClass(Optional.class)
        || type.hasRawClass(OptionalInt.class)
        || type.hasRawClass(OptionalLong.class)
        || type.hasRawClass(OptionalDouble.class);
  }

  private static boolean isReference(JavaType type) {
    return type.hasRawClass(FunctionRef.class) || type.hasRawClass(FunctionGroupRef.class);
  }

  /** What an absent component and a null one become. */
  private record Rule(SettableBeanProperty property, boolean nullable, @Nullable String defaultText)
      implements NullValueProvider {

    @Override
    public AccessPattern getNullAccessPattern() {
      return AccessPattern.DYNAMIC;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      if (!nullable) {
        return context.reportInputMismatch(property.getType(), JsonBinding.NULL_NOT_ALLOWED);
      }
      return emptyValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
      if (defaultText != null) {
        return readDefault(context, defaultText);
      }
      if (!nullable) {
        return context.reportInputMismatch(property.getType(), JsonBinding.MISSING);
      }
      return emptyValue(context);
    }

    private @Nullable Object emptyValue(DeserializationContext context) {
      return isOptional(property.getType())
          ? context.findRootValueDeserializer(property.getType()).getNullValue(context)
          : null;
    }

    /** Read anew each time: a default may be a mutable list or map. */
    private Object readDefault(DeserializationContext context, String text) {
      if (!isJson()) {
        return context.readTreeAsValue(StringNode.valueOf(text), property.getType());
      }
      try (JsonParser parser = context.tokenStreamFactory().createParser(context, text)) {
        parser.nextToken();
        return context.readValue(parser, property.getType());
      }
    }

    private boolean isJson() {
      JavaType type = property.getType();
      Class<?> raw = type.getRawClass();
      return type.isContainerType()
          || (raw.isPrimitive() && raw != char.class)
          || Number.class.isAssignableFrom(raw)
          || raw == Boolean.class
          || (raw.isRecord() && !isReference(type));
    }
  }
}
