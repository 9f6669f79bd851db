package app;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import dev.peruser.api.SingleFunction;

@RegisterFunctionGroup(name = "tally")
final class Tally extends Base implements SingleFunction<Integer, Integer> {
  @Override
  public Integer invoke(Integer number) {
    return number;
  }

  @Override
  @GroupFunction
  public void stream(Integer number, Emitter<? super Integer> emitter) {
    emitter.emit(number);
  }
}
