package dev.peruser.server.plugin;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.Optional;

/** Registers {@link Counter} under several names. */
public abstract class CounterRegistration extends FunctionRegistration {
  private static final DataType INPUT =
      new DataType(
          Counter.Input.class,
          "dev.peruser.server.plugin.Counter.Input",
          false,
          """
          {"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}""");

  private static final DataType OUTPUT =
      new DataType(
          Counter.Output.class,
          "dev.peruser.server.plugin.Counter.Output",
          false,
          """
          {"type":"object",
           "properties":{"turn":{"type":"integer"},"text":{"type":"string"}},
           "required":["turn","text"]}""");

  CounterRegistration(String typeName, Scope scope, boolean single) {
    super(
        FORMAT,
        typeName,
        scope,
        "",
        Counter.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        single ? Optional.of(OUTPUT) : Optional.empty(),
        Optional.of(OUTPUT));
  }

  /** One for each user. */
  public static final class PerUser extends CounterRegistration {
    /** For the service loader. */
    public PerUser() {
      super("counter", Scope.PER_USER, true);
    }
  }

  /** One for each user, streaming only. */
  public static final class Streaming extends CounterRegistration {
    /** For the service loader. */
    public Streaming() {
      super("streaming_counter", Scope.PER_USER, false);
    }
  }

  /** One for everybody. */
  public static final class Shared extends CounterRegistration {
    /** For the service loader. */
    public Shared() {
      super("shared_counter", Scope.SHARED, true);
    }
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Counter();
  }
}
