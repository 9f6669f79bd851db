import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String text) {
    return text.length();
  }
}
