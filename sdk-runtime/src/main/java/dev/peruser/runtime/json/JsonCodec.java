package dev.peruser.runtime.json;

import dev.peruser.api.spi.DataType;
import dev.peruser.model.check.CompiledSchema;
import dev.peruser.model.check.SchemaCheck;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.RejectedInputException.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the values of one type. What is read is what the schema accepts. */
public final class JsonCodec {
  /** Which some editors begin a file with; RFC 8259 lets a reader ignore it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonMapper mapper;
  private final ObjectReader reader;
  private final Writer writer;
  private final DataType type;
  private volatile @Nullable Reading reading;

  JsonCodec(JsonMapper mapper, ObjectReader reader, Writer writer, DataType type) {
    this.mapper = mapper;
    this.reader = reader;
    this.writer = writer;
    this.type = type;
  }

  /** What reading needs, and writing does not. */
  private record Reading(CompiledSchema schema, Defaults defaults) {}

  /** Made when the first input comes: outputs are never read. */
  private Reading reading() {
    Reading known = reading;
    if (known == null) {
      CompiledSchema schema = CompiledSchema.of(SchemaJson.read(type.schema()));
      known = new Reading(schema, new Defaults(mapper, schema));
      reading = known;
    }
    return known;
  }

  /**
   * Reads a value from UTF-8 text.
   *
   * @param json the text
   * @param offset where it starts
   * @param length its length in bytes
   * @return the value
   * @throws RejectedInputException if it is no JSON, or does not fit the schema, with all that is
   *     wrong, as far as an answer has {@link ToldMistakes room} for it
   */
  public Object read(byte[] json, int offset, int length) throws RejectedInputException {
    String text = text(json, offset, length);
    Reading ready = reading();
    SchemaCheck check = ready.schema.check();
    try (var parser = new CheckedParser(reader.createParser(text), check, ready.defaults)) {
      return read(parser, check);
    } catch (JacksonException e) {
      throw malformed(BindFailure.syntax(e));
    }
  }

  private Object read(CheckedParser parser, SchemaCheck check) throws RejectedInputException {
    Object value = null;
    JacksonException failure = null;
    try {
      if (parser.nextToken() == null) {
        throw malformed("The body is empty; a JSON object is expected.");
      }
      value = reader.readValue(parser);
    } catch (JacksonException e) {
      if (check.isFine() && BindFailure.isSyntax(e)) {
        throw e;
      }
      failure = e;
    }
    parser.drain();
    if (parser.delegate().nextToken() != null) {
      throw malformed("There is text after the end of the JSON value.");
    }
    if (!check.isFine()) {
      throw new RejectedInputException(false, ToldMistakes.of(check));
    }
    if (failure != null) {
      throw new RejectedInputException(false, List.of(BindFailure.refusal(failure)));
    }
    if (value == null) {
      throw new IllegalStateException("Jackson has read null where the schema allows none");
    }
    return type.wrapped() ? ((JsonBinding.Wrapped<?>) value).value() : value;
  }

  /**
   * Writes a value as UTF-8 text.
   *
   * @param value the value
   * @return the text
   * @throws IllegalStateException if the value is null or cannot be written
   */
  public byte[] write(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("The output is null, which its schema does not allow");
    }
    try {
      return writer.write(type.wrapped() ? new JsonBinding.Wrapped<>(value) : value);
    } catch (JacksonException e) {
      throw new IllegalStateException(BindFailure.ofOutput(e), e);
    }
  }

  private static String text(byte[] json, int offset, int length) throws RejectedInputException {
    String text = Utf8.text(json, offset, length);
    if (text == null) {
      throw notUtf8(Utf8.firstMistake(json, offset, length));
    }
    int zero = text.indexOf(0);
    if (zero >= 0 && zero < 4) { // UTF-16 or UTF-32, where each character of JSON has zero bytes
      throw notUtf8(zero);
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static RejectedInputException notUtf8(int at) {
    return malformed("JSON is UTF-8 text; this is not: byte " + (at + 1) + ".");
  }

  private static RejectedInputException malformed(String message) {
    return new RejectedInputException(true, List.of(new Mistake("", message)));
  }
}
