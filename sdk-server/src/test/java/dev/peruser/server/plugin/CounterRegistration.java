package dev.peruser.server.plugin;

import dev.peruser.api.Builder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.Optional;

/** Registers {@link Counter} under several names. */
public abstract class CounterRegistration implements FunctionRegistration {
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

  private final String typeName;
  private final Scope scope;
  private final boolean single;

  CounterRegistration(String typeName, Scope scope, boolean single) {
    this.typeName = typeName;
    this.scope = scope;
    this.single = single;
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
  public int format() {
    return FORMAT;
  }

  @Override
  public String typeName() {
    return typeName;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public Class<?> type() {
    return Counter.class;
  }

  @Override
  public Class<?> configType() {
    return NoConfig.class;
  }

  @Override
  public String configSchema() {
    return NoConfig.SCHEMA;
  }

  @Override
  public DataType input() {
    return INPUT;
  }

  @Override
  public Optional<DataType> singleOutput() {
    return single ? Optional.of(OUTPUT) : Optional.empty();
  }

  @Override
  public Optional<DataType> streamingOutput() {
    return Optional.of(OUTPUT);
  }

  @Override
  public Object create(Object config, Builder builder) {
    return new Counter();
  }

  @Override
  public void openTo(Module module) {
    // Not in a named module: everything is open.
  }
}
