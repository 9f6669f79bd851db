package dev.peruser.runtime.json;

import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.FunctionRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * What Jackson's switches cannot say: {@code 1.0} is an integer and {@code 1.5} is not (JSON Schema
 * 2020-12 core, 4.2.1), and a reference to a function is its name.
 */
final class StrictModule {
  /** More digits than anybody counts with, and too few to make a huge number of a short text. */
  private static final int MAX_DIGITS = 1_000;

  private StrictModule() {}

  static JacksonModule create() {
    return new SimpleModule("dev.peruser.strict")
        .addDeserializer(int.class, new Integral<>(int.class, Math::toIntExact))
        .addDeserializer(Integer.class, new Integral<>(Integer.class, Math::toIntExact))
        .addDeserializer(long.class, new Integral<>(long.class, value -> value))
        .addDeserializer(Long.class, new Integral<>(Long.class, value -> value))
        .addDeserializer(short.class, new Integral<>(short.class, StrictModule::toShortExact))
        .addDeserializer(Short.class, new Integral<>(Short.class, StrictModule::toShortExact))
        .addDeserializer(byte.class, new Integral<>(byte.class, StrictModule::toByteExact))
        .addDeserializer(Byte.class, new Integral<>(Byte.class, StrictModule::toByteExact))
        .addDeserializer(BigInteger.class, new BigIntegral())
        .addDeserializer(FunctionRef.class, new Named<>(FunctionRef.class, FunctionRef::new))
        .addDeserializer(
            FunctionGroupRef.class, new Named<>(FunctionGroupRef.class, FunctionGroupRef::new));
  }

  private static short toShortExact(long value) {
    if (value != (short) value) {
      throw new ArithmeticException();
    }
    return (short) value;
  }

  private static byte toByteExact(long value) {
    if (value != (byte) value) {
      throw new ArithmeticException();
    }
    return (byte) value;
  }

  private static BigInteger readInteger(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getBigIntegerValue();
    }
    BigDecimal decimal = parser.getDecimalValue();
    if (Math.abs((long) decimal.precision() - decimal.scale()) > MAX_DIGITS) {
      throw new ArithmeticException();
    }
    return decimal.toBigIntegerExact();
  }

  private static boolean isNumber(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
  }

  /** An integer of a primitive type's range. */
  private static final class Integral<T> extends StdScalarDeserializer<T> {
    private final LongFunction<T> exact;

    Integral(Class<T> type, LongFunction<T> exact) {
      super(type);
      this.exact = exact;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      if (!isNumber(parser)) {
        return context.reportInputMismatch(this, "not an integer");
      }
      try {
        return exact.apply(
            parser.getNumberType() == JsonParser.NumberType.INT
                ? parser.getIntValue()
                : readInteger(parser).longValueExact());
      } catch (ArithmeticException fractionOrOutOfRange) {
        return context.reportInputMismatch(this, "not an integer of the range");
      }
    }
  }

  /** An integer without bounds. */
  private static final class BigIntegral extends StdScalarDeserializer<BigInteger> {
    BigIntegral() {
      super(BigInteger.class);
    }

    @Override
    public @Nullable BigInteger deserialize(JsonParser parser, DeserializationContext context) {
      if (!isNumber(parser)) {
        return context.reportInputMismatch(this, "not an integer");
      }
      try {
        return readInteger(parser);
      } catch (ArithmeticException fraction) {
        return context.reportInputMismatch(this, "not an integer");
      }
    }
  }

  /** A reference: the name of what it refers to. */
  private static final class Named<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> of;

    Named(Class<?> type, Function<String, T> of) {
      super(type);
      this.of = of;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return context.reportInputMismatch(this, "not a name");
      }
      return of.apply(parser.getString());
    }
  }
}
