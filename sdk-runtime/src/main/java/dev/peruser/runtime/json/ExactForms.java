package dev.peruser.runtime.json;

import java.time.Month;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** The JSON of types that Jackson by itself writes in another form than the schemas say. */
final class ExactForms {
  private ExactForms() {}

  static JacksonModule module() {
    return new SimpleModule("dev.peruser.forms")
        .addSerializer(new FullOffsetTime())
        .addSerializer(new NamedMonth())
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
