package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<byte[], byte[]> {
  @Override
  public byte[] invoke(byte[] input) {
    return input;
  }
}


