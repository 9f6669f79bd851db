package dev.peruser.runtime.json;

import java.time.Month;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ext.jdk8.OptionalDoubleSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.jdk.NumberSerializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** The JSON of types that Jackson by itself writes in another form than the schemas say. */
final class ExactForms {
  private ExactForms() {}

  static JacksonModule module() {
    return new SimpleModule("dev.peruser.forms")
        .addSerializer(new FullOffsetTime())
        .addSerializer(new NamedMonth())
        .addSerializer(Double.class, new FiniteDouble())
        .addSerializer(double.class, new FiniteDouble())
        .addSerializer(Float.class, new FiniteFloat())
        .addSerializer(float.class, new FiniteFloat())
        .addSerializer(new FiniteOptional())
        .addSerializer(new FiniteDoubles())
        .addSerializer(new FiniteFloats())
        .addKeySerializer(Locale.class, new LanguageTagKey());
  }

  /** With its seconds, which RFC 3339 asks for and Jackson leaves out where they are zero. */
  private static final class FullOffsetTime extends StdScalarSerializer<OffsetTime> {
    FullOffsetTime() {
      super(OffsetTime.class);
    }

    @Override
    public void serialize(OffsetTime time, JsonGenerator json, SerializationContext context) {
      json.writeString(DateTimeFormatter.ISO_OFFSET_TIME.format(time));
    }
  }

  /** By its name, as every enum, where Jackson writes a number. */
  private static final class NamedMonth extends StdScalarSerializer<Month> {
    NamedMonth() {
      super(Month.class);
    }

    @Override
    public void serialize(Month month, JsonGenerator json, SerializationContext context) {
      json.writeString(month.name());
    }
  }

  /** JSON has no NaN and no infinity, which Jackson writes as texts. */
  private static double finite(double number, JsonGenerator json) {
    if (!Double.isFinite(number)) {
      throw DatabindException.from(json, "it is NaN or infinite, which is no number in JSON");
    }
    return number;
  }

  private static final class FiniteDouble extends NumberSerializers.DoubleSerializer {
    FiniteDouble() {
      super(Double.class);
    }

    @Override
    public void serialize(Object number, JsonGenerator json, SerializationContext context) {
      finite((Double) number, json);
      super.serialize(number, json, context);
    }
  }

  private static final class FiniteFloat extends NumberSerializers.FloatSerializer {
    @Override
    public void serialize(Object number, JsonGenerator json, SerializationContext context) {
      finite((Float) number, json);
      super.serialize(number, json, context);
    }
  }

  private static final class FiniteOptional extends OptionalDoubleSerializer {
    @Override
    public void serialize(OptionalDouble number, JsonGenerator json, SerializationContext context) {
      finite(number.orElse(0), json);
      super.serialize(number, json, context);
    }
  }

  private static final class FiniteDoubles extends StdScalarSerializer<double[]> {
    FiniteDoubles() {
      super(double[].class);
    }

    @Override
    public boolean isEmpty(SerializationContext context, double[] numbers) {
      return numbers.length == 0;
    }

    @Override
    public void serialize(double[] numbers, JsonGenerator json, SerializationContext context) {
      json.writeStartArray(numbers, numbers.length);
      for (double number : numbers) {
        json.writeNumber(finite(number, json));
      }
      json.writeEndArray();
    }
  }

  private static final class FiniteFloats extends StdScalarSerializer<float[]> {
    FiniteFloats() {
      super(float[].class);
    }

    @Override
    public boolean isEmpty(SerializationContext context, float[] numbers) {
      return numbers.length == 0;
    }

    @Override
    public void serialize(float[] numbers, JsonGenerator json, SerializationContext context) {
      json.writeStartArray(numbers, numbers.length);
      for (float number : numbers) {
        json.writeNumber((float) finite(number, json));
      }
      json.writeEndArray();
    }
  }

  /** In the form of a value: {@code en-GB}, where Jackson writes {@code en_GB} as a key. */
  private static final class LanguageTagKey extends StdScalarSerializer<Locale> {
    LanguageTagKey() {
      super(Locale.class);
    }

    @Override
    public void serialize(Locale locale, JsonGenerator json, SerializationContext context) {
      json.writeName(locale.toLanguageTag());
    }
  }
}
