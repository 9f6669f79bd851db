package dev.peruser.examples.assistant.it.teller;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.Optional;

/** Registers {@link Teller}. By hand: the processor does not run here. */
public final class TellerRegistration extends FunctionRegistration {
  private static final DataType INPUT =
      new DataType(
          Teller.Input.class,
          "dev.peruser.examples.assistant.it.teller.Teller.Input",
          false,
          """
          {"type":"object",
           "properties":{"id":{"type":"string"},"millis":{"type":"integer"}},
           "required":["id","millis"]}""");

  private static final DataType OUTPUT =
      new DataType(
          Teller.Output.class,
          "dev.peruser.examples.assistant.it.teller.Teller.Output",
          false,
          """
          {"type":"object",
           "properties":{"id":{"type":"string"},"step":{"type":"integer"}},
           "required":["id","step"]}""");

  /** For the service loader. */
  public TellerRegistration() {
    super(
        FORMAT,
        "teller",
        Scope.PER_USER,
        "",
        Teller.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        Optional.of(OUTPUT),
        Optional.of(OUTPUT));
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Teller();
  }
}
