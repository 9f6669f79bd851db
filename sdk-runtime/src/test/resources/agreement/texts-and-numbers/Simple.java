import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.math.BigDecimal;
import java.math.BigInteger;

@RegisterFunction(name = "simple")
public final class Simple implements SingleFunction<Simple.Values, Simple.Values> {
  public record Values(
      String text,
      CharSequence sequence,
      char letter,
      Character boxedLetter,
      char[] letters,
      boolean flag,
      Boolean boxedFlag,
      byte tiny,
      short small,
      int number,
      Integer boxedNumber,
      long large,
      Long boxedLarge,
      BigInteger huge,
      float single,
      double real,
      Double boxedReal,
      BigDecimal exact,
      byte[] bytes) {}

  @Override
  public Values invoke(Values values) {
    return values;
  }
}
