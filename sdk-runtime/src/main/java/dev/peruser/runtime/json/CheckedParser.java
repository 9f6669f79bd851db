package dev.peruser.runtime.json;

import dev.peruser.model.check.CompiledSchema.Default;
import dev.peruser.model.check.Scalar;
import dev.peruser.model.check.SchemaCheck;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Shows each token to the schema's check before Jackson binds from it, so that one pass does both.
 * What the binder sees has been accepted so far: at the first mistake it is stopped, before an
 * author's constructor runs. It sees two things that the sender did not write: the defaults of
 * properties that are absent, and 1.0 as the integer 1 where the schema has an integer.
 */
final class CheckedParser extends JsonParserDelegate implements Scalar {
  /** An integer of more digits has been refused, or will be. */
  private static final int MOST_DIGITS = 1_000;

  /** Stands for each number whose exponent is no int: it has more digits than any that is taken. */
  private static final BigDecimal BEYOND = new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);

  private final JsonParser input;
  private final SchemaCheck check;
  private final Defaults defaults;

  /** Defaults that the binder is to see before the object ends. */
  private @Nullable Deque<JsonParser> inserted;

  /** How many objects and arrays are open. */
  private int depth;

  /** Of the innermost object that is open. */
  private OpenNames names = new OpenNames();

  /** The value of a number with a fraction of zero that is to be seen as an integer. */
  private @Nullable BigInteger integer;

  CheckedParser(JsonParser input, SchemaCheck check, Defaults defaults) {
    super(input);
    this.input = input;
    this.check = check;
    this.defaults = defaults;
  }

  /** Whether the value has been read to its end. */
  boolean isComplete() {
    return depth == 0;
  }

  /** Checks the rest of the value, for its mistakes only. */
  void drain() {
    delegate = input;
    while (depth > 0 && input.nextToken() != null) {
      show(input.currentToken());
    }
  }

  @Override
  public @Nullable JsonToken nextToken() {
    if (delegate != input) {
      return nextInserted();
    }
    return accepted(input.nextToken());
  }

  @Override
  public @Nullable String nextName() {
    return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
  }

  @Override
  public int nextNameMatch(PropertyNameMatcher matcher) {
    if (delegate != input) {
      return match(nextInserted(), matcher);
    }
    int match = input.nextNameMatch(matcher);
    accepted(input.currentToken());
    return delegate == input ? match : match(delegate.currentToken(), matcher);
  }

  private int match(@Nullable JsonToken token, PropertyNameMatcher matcher) {
    if (token == JsonToken.PROPERTY_NAME) {
      return matcher.matchName(currentName());
    }
    return token == JsonToken.END_OBJECT
        ? PropertyNameMatcher.MATCH_END_OBJECT
        : PropertyNameMatcher.MATCH_ODD_TOKEN;
  }

  @Override
  public @Nullable JsonToken nextValue() {
    JsonToken token = nextToken();
    return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
  }

  @Override
  public JsonParser skipChildren() {
    if (delegate != input) {
      delegate.skipChildren();
      return this;
    }
    JsonToken token = input.currentToken();
    if (token == null || !token.isStructStart()) {
      return this;
    }
    int outside = depth - 1;
    while (depth > outside && input.nextToken() != null) {
      show(input.currentToken());
    }
    requireFine();
    return this;
  }

  private @Nullable JsonToken accepted(@Nullable JsonToken token) {
    show(token);
    requireFine();
    if (token == JsonToken.END_OBJECT && !check.absentDefaults().isEmpty()) {
      inserted = new ArrayDeque<>();
      for (Default absent : check.absentDefaults()) {
        inserted.add(defaults.parser(absent));
      }
      return nextInserted();
    }
    return integer == null ? token : JsonToken.VALUE_NUMBER_INT;
  }

  private void requireFine() {
    if (!check.isFine()) {
      throw new StoppedException();
    }
  }

  private @Nullable JsonToken nextInserted() {
    JsonToken token = delegate == input ? null : delegate.nextToken();
    while (token == null && inserted != null && !inserted.isEmpty()) {
      delegate = inserted.remove();
      token = delegate.nextToken();
    }
    if (token == null) {
      delegate = input;
      token = input.currentToken();
    }
    return token;
  }

  private void show(@Nullable JsonToken token) {
    integer = null;
    if (token == null) {
      return;
    }
    switch (token) {
      case START_OBJECT -> {
        depth++;
        names = names.begin();
        check.startObject();
      }
      case START_ARRAY -> {
        depth++;
        check.startArray();
      }
      case END_OBJECT -> {
        depth--;
        names = names.end();
        check.end();
      }
      case END_ARRAY -> {
        depth--;
        check.end();
      }
      case PROPERTY_NAME -> name(input.currentName());
      case VALUE_STRING -> check.string(this);
      case VALUE_NUMBER_INT -> check.number(this);
      case VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> check.bool(true);
      case VALUE_FALSE -> check.bool(false);
      case VALUE_NULL -> check.nothing();
      default -> throw new IllegalStateException("JSON has no " + token);
    }
  }

  private void name(String name) {
    if (!names.add(name)) {
      throw new OpenNames.TwiceException(input);
    }
    check.name(name);
  }

  private void number() {
    check.number(this);
    if (check.isFine() && check.wantsInteger()) {
      // Where several schemas are still possible, it may be one that is refused at their end.
      BigDecimal number = decimalValue();
      boolean writable = (long) number.precision() - number.scale() <= MOST_DIGITS;
      if (writable && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0)) {
        integer = number.toBigIntegerExact();
      }
    }
  }

  // What the check asks for.

  @Override
  public String text() {
    return input.getString();
  }

  @Override
  public boolean isLong() {
    return input.currentToken() == JsonToken.VALUE_NUMBER_INT
        && input.getNumberType() != NumberType.BIG_INTEGER;
  }

  @Override
  public long longValue() {
    return input.getLongValue();
  }

  @Override
  public double doubleValue() {
    // Jackson 3.2 cannot give a huge integer as a float once it has given it as a double.
    return input.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? input.getBigIntegerValue().doubleValue()
        : input.getDoubleValue();
  }

  @Override
  public BigDecimal decimalValue() {
    try {
      return input.getDecimalValue();
    } catch (NumberFormatException e) {
      return BEYOND;
    }
  }

  // What the binder asks for, where it is to see an integer.

  @Override
  public @Nullable JsonToken currentToken() {
    return integer == null ? delegate.currentToken() : JsonToken.VALUE_NUMBER_INT;
  }

  @Override
  public int currentTokenId() {
    return integer == null ? delegate.currentTokenId() : JsonToken.VALUE_NUMBER_INT.id();
  }

  @Override
  public boolean hasToken(JsonToken token) {
    return integer == null ? delegate.hasToken(token) : token == JsonToken.VALUE_NUMBER_INT;
  }

  @Override
  public boolean hasTokenId(int id) {
    return integer == null ? delegate.hasTokenId(id) : id == JsonToken.VALUE_NUMBER_INT.id();
  }

  @Override
  public boolean isExpectedNumberIntToken() {
    return integer != null || delegate.isExpectedNumberIntToken();
  }

  @Override
  public NumberType getNumberType() {
    if (integer == null) {
      return delegate.getNumberType();
    }
    int bits = integer.bitLength();
    return bits < Integer.SIZE
        ? NumberType.INT
        : bits < Long.SIZE ? NumberType.LONG : NumberType.BIG_INTEGER;
  }

  @Override
  public Number getNumberValue() {
    if (integer == null) {
      return delegate.getNumberValue();
    }
    return switch (getNumberType()) {
      case INT -> integer.intValue();
      case LONG -> integer.longValue();
      default -> integer;
    };
  }

  @Override
  public Number getNumberValueExact() {
    return integer == null ? delegate.getNumberValueExact() : getNumberValue();
  }

  @Override
  public Object getNumberValueDeferred() {
    return integer == null ? delegate.getNumberValueDeferred() : getNumberValue();
  }

  @Override
  public int getIntValue() {
    return integer == null ? delegate.getIntValue() : integer.intValueExact();
  }

  @Override
  public long getLongValue() {
    return integer == null ? delegate.getLongValue() : integer.longValueExact();
  }

  @Override
  public short getShortValue() {
    return integer == null ? delegate.getShortValue() : integer.shortValueExact();
  }

  @Override
  public byte getByteValue() {
    return integer == null ? delegate.getByteValue() : integer.byteValueExact();
  }

  @Override
  public BigInteger getBigIntegerValue() {
    return integer == null ? delegate.getBigIntegerValue() : integer;
  }

  @Override
  public int getValueAsInt() {
    return integer == null ? delegate.getValueAsInt() : integer.intValueExact();
  }

  @Override
  public int getValueAsInt(int absent) {
    return integer == null ? delegate.getValueAsInt(absent) : integer.intValueExact();
  }

  @Override
  public long getValueAsLong() {
    return integer == null ? delegate.getValueAsLong() : integer.longValueExact();
  }

  @Override
  public long getValueAsLong(long absent) {
    return integer == null ? delegate.getValueAsLong(absent) : integer.longValueExact();
  }
}
