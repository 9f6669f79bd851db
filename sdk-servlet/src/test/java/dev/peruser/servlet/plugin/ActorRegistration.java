package dev.peruser.servlet.plugin;

import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import java.util.Optional;

/** Registers {@link Actor} under several names. */
public abstract class ActorRegistration extends FunctionRegistration {
  private static final DataType INPUT =
      new DataType(
          Actor.Input.class,
          "dev.peruser.servlet.plugin.Actor.Input",
          false,
          """
          {"type":"object",
           "properties":{"act":{"type":"string"},"text":{"type":"string"}},
           "required":["act","text"]}""");

  private static final DataType OUTPUT =
      new DataType(
          Actor.Output.class,
          "dev.peruser.servlet.plugin.Actor.Output",
          false,
          """
          {"type":"object",
           "properties":{"turn":{"type":"integer"},"text":{"type":"string"}},
           "required":["turn","text"]}""");

  ActorRegistration(String typeName, Scope scope, boolean single) {
    super(
        FORMAT,
        typeName,
        scope,
        "",
        Actor.class,
        NoConfig.class,
        NoConfig.SCHEMA,
        INPUT,
        single ? Optional.of(OUTPUT) : Optional.empty(),
        Optional.of(OUTPUT));
  }

  /** One for each user, single and streaming. */
  public static final class PerUser extends ActorRegistration {
    /** For the service loader. */
    public PerUser() {
      super("actor", Scope.PER_USER, true);
    }
  }

  /** One for each user, streaming only. */
  public static final class Streaming extends ActorRegistration {
    /** For the service loader. */
    public Streaming() {
      super("streaming_actor", Scope.PER_USER, false);
    }
  }

  /** One for everybody. */
  public static final class Shared extends ActorRegistration {
    /** For the service loader. */
    public Shared() {
      super("shared_actor", Scope.SHARED, true);
    }
  }

  @Override
  public Object create(Object config, Builder builder) {
    if (builder instanceof PerUserBuilder own && own.user().id().startsWith("unbuildable")) {
      builder.onClose(
          () -> {
            throw new IllegalStateException("a close for " + own.user());
          });
      throw new IllegalStateException("a constructor for " + own.user());
    }
    return new Actor();
  }
}
