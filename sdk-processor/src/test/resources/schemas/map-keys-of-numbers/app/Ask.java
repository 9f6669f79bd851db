package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Map<BigInteger, String> integers, Map<Double, String> doubles, Map<BigDecimal, String> decimals,
    Map<Year, String> years) {}
