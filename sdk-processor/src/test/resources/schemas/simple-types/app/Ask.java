package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    byte small, Short medium, Integer usual, Long large, BigInteger any, float part, Double ratio,
    BigDecimal amount, Boolean flag, CharSequence text, char[] letters, byte[] bytes, UUID id,
    URI link, Locale language, Currency currency) {}
