package dev.peruser.runtime.agreement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * Makes up values of Java types, knowing nothing of schemas: what a function might answer. It does
 * not keep what annotations of Jakarta Validation promise.
 */
final class RandomValues {
  private static final TypeFactory TYPES = JsonMapper.shared().getTypeFactory();
  private static final int DEEP = 5;

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  Object of(JavaType type) throws ReflectiveOperationException {
    return value(type, 0);
  }

  private Object value(JavaType type, int depth) throws ReflectiveOperationException {
    Class<?> raw = type.getRawClass();
    if (raw.isRecord()) {
      return record(type, depth);
    } else if (raw.isSealed() && !isOfTheJdk(raw)) {
      return value(oneOf(type, raw.getPermittedSubclasses()), depth);
    } else if (raw.isAnnotationPresent(JsonSubTypes.class)) {
      Class<?>[] named =
          Stream.of(raw.getAnnotation(JsonSubTypes.class).value())
              .map(JsonSubTypes.Type::value)
              .toArray(Class<?>[]::new);
      return value(oneOf(type, named), depth);
    } else if (raw.isEnum()) {
      return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
    } else if (type.isArrayType()) {
      int size = random.nextInt(3);
      Object array = Array.newInstance(type.getContentType().getRawClass(), size);
      for (int i = 0; i < size; i++) {
        Array.set(array, i, value(type.getContentType(), depth + 1));
      }
      return array;
    } else if (type.isCollectionLikeType()) {
      Collection<Object> items = collection(raw, type.getContentType().getRawClass());
      for (int i = depth > DEEP ? 0 : random.nextInt(3); i > 0; i--) {
        items.add(value(type.getContentType(), depth + 1));
      }
      return items;
    } else if (type.isMapLikeType()) {
      Map<Object, Object> map = map(raw, type.getKeyType().getRawClass());
      for (int i = depth > DEEP ? 0 : random.nextInt(3); i > 0; i--) {
        map.put(value(type.getKeyType(), depth + 1), value(type.getContentType(), depth + 1));
      }
      return map;
    } else if (raw == Optional.class) {
      return depth > DEEP || random.nextBoolean()
          ? Optional.empty()
          : Optional.of(value(type.getReferencedType(), depth + 1));
    }
    return isOfTheJdk(raw) || raw.isPrimitive() ? simple(raw) : bean(type, depth);
  }

  /** Which of them are sealed differs from JDK to JDK. */
  private static boolean isOfTheJdk(Class<?> raw) {
    return raw.getName().startsWith("java.");
  }

  /** One of the subtypes that there are, with the type arguments of the type. */
  private JavaType oneOf(JavaType type, Class<?>[] subtypes) {
    return TYPES.constructSpecializedType(type, subtypes[random.nextInt(subtypes.length)]);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the types of a class that the case declares
  private static Collection<Object> collection(Class<?> raw, Class<?> item)
      throws ReflectiveOperationException {
    if (raw == EnumSet.class) {
      return EnumSet.noneOf((Class) item);
    }
    for (Collection<Object> some :
        List.of(
            new ArrayList<Object>(),
            new LinkedHashSet<Object>(),
            new TreeSet<Object>(),
            new ArrayDeque<Object>())) {
      if (raw.isInstance(some)) {
        return some;
      }
    }
    return (Collection<Object>) made(raw);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the types of a class that the case declares
  private static Map<Object, Object> map(Class<?> raw, Class<?> key)
      throws ReflectiveOperationException {
    if (raw == EnumMap.class) {
      return new EnumMap(key);
    }
    for (Map<Object, Object> some :
        List.<Map<Object, Object>>of(new LinkedHashMap<>(), new ConcurrentSkipListMap<>())) {
      if (raw.isInstance(some)) {
        return some;
      }
    }
    return (Map<Object, Object>) made(raw);
  }

  private static Object made(Class<?> raw) throws ReflectiveOperationException {
    Constructor<?> constructor = raw.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** Made without arguments and filled field by field; or by its only constructor. */
  private Object bean(JavaType type, int depth) throws ReflectiveOperationException {
    Constructor<?> first = type.getRawClass().getDeclaredConstructors()[0];
    first.setAccessible(true);
    var arguments = new Object[first.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          value(
              TYPES.resolveMemberType(first.getGenericParameterTypes()[i], type.getBindings()),
              depth + 1);
    }
    Object bean = first.newInstance(arguments);
    for (JavaType at = type; at != null && !at.isJavaLangObject(); at = at.getSuperClass()) {
      for (Field field : at.getRawClass().getDeclaredFields()) {
        if (arguments.length == 0 && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          JavaType member = TYPES.resolveMemberType(field.getGenericType(), at.getBindings());
          boolean isNull =
              depth > DEEP
                  || (field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                      && random.nextBoolean());
          if (!isNull) {
            field.set(bean, value(member, depth + 1));
          }
        }
      }
    }
    return bean;
  }

  private Object record(JavaType type, int depth) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRawClass().getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean isNull =
          components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
              && (depth > DEEP || random.nextBoolean());
      JavaType component =
          TYPES.resolveMemberType(components[i].getGenericType(), type.getBindings());
      values[i] = isNull ? null : value(component, depth + 1);
    }
    Constructor<?> constructor = type.getRawClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object simple(Class<?> raw) {
    long seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
    Instant instant =
        Instant.ofEpochSecond(seconds, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    ZoneOffset offset = ZoneOffset.ofHoursMinutes(random.nextInt(-17, 18), 0);
    LocalDate date = LocalDate.ofEpochDay(seconds / 86_400);
    LocalTime time =
        random.nextBoolean()
            ? LocalTime.of(12, 0)
            : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    return switch (raw.getSimpleName()) {
      case "String", "CharSequence" ->
          random.nextBoolean() ? "" : "a\n😀\u0000" + random.nextInt(99);
      case "char", "Character" -> (char) random.nextInt(0xD800);
      case "boolean", "Boolean" -> random.nextBoolean();
      case "byte", "Byte" -> (byte) random.nextInt();
      case "short", "Short" -> (short) random.nextInt();
      case "int", "Integer" -> random.nextInt();
      case "long", "Long" -> random.nextLong();
      case "float", "Float" -> random.nextBoolean() ? Float.MAX_VALUE : random.nextFloat();
      case "double", "Double" -> random.nextBoolean() ? -Double.MAX_VALUE : random.nextGaussian();
      case "BigInteger" -> new BigInteger(100, random);
      case "BigDecimal" -> new BigDecimal(new BigInteger(100, random), random.nextInt(-50, 50));
      case "Instant" -> instant;
      case "OffsetDateTime" -> date.atTime(time).atOffset(offset);
      case "ZonedDateTime" -> ZonedDateTime.ofLocal(date.atTime(time), offset, null);
      case "LocalDateTime" -> LocalDateTime.of(date, time);
      case "LocalDate" -> date;
      case "LocalTime" -> time;
      case "OffsetTime" -> OffsetTime.of(time, offset);
      case "Duration" -> Duration.ofSeconds(random.nextInt(), random.nextInt(2) * 500_000_000L);
      case "Period" -> Period.of(random.nextInt(-9, 9), random.nextInt(20), random.nextInt(40));
      case "ZoneId" -> random.nextBoolean() ? ZoneId.of("Europe/Paris") : offset;
      case "ZoneOffset" -> offset;
      case "Object" -> random.nextBoolean() ? "text" : Map.of("number", random.nextInt());
      case "YearMonth" -> YearMonth.from(date);
      case "MonthDay" -> MonthDay.from(date);
      case "Year" -> Year.from(date);
      case "UUID" -> new UUID(random.nextLong(), random.nextLong());
      case "URI" -> URI.create("https://example.org/a?b=c");
      case "Locale" -> Locale.forLanguageTag(random.nextBoolean() ? "en-GB" : "zh-Hant-TW");
      case "Currency" -> Currency.getInstance("EUR");
      case "OptionalInt" -> OptionalInt.of(random.nextInt());
      case "OptionalLong" -> OptionalLong.empty();
      case "OptionalDouble" -> OptionalDouble.of(random.nextGaussian());
      case "URL" -> url();
      case "Iterable" -> List.of();
      default -> throw new IllegalStateException("No values are made up for " + raw);
    };
  }

  private static Object url() {
    try {
      return URI.create("https://example.org/").toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Object> many(JavaType type, int count, Random random)
      throws ReflectiveOperationException {
    var values = new ArrayList<Object>();
    for (int i = 0; i < count; i++) {
      values.add(new RandomValues(random).of(type));
    }
    return values;
  }

  static JavaType type(java.lang.reflect.Type type) {
    return TYPES.constructType(type);
  }
}
