package dev.peruser.testing.plugin;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Emitter;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.InvocationContext;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.util.concurrent.CountDownLatch;

/** A per-user workflow that watches whether the promises are kept, and fails when it is told to. */
@RegisterPerUserFunction(configType = Member.Config.class)
public final class Member
    implements SingleFunction<Member.Input, String>,
        StreamingFunction<Member.Input, String>,
        AutoCloseable {
  private final Ledger.Life life;
  private final SingleFunction<String, String> purse;
  private final SingleFunction<String, Integer> commons;

  /** What every member has, and what all of them share. */
  @FunctionConfig(name = "member")
  public record Config(
      @DefaultValue("purse") FunctionRef<Purse> purse,
      @DefaultValue("commons") FunctionRef<Commons> commons) {}

  /** What a turn does. */
  public enum What {
    /** Answers. */
    ANSWER,
    /** Throws. */
    FAIL,
    /** Does not answer before it is interrupted. */
    HANG
  }

  /** What a turn does. */
  public record Input(What what) {}

  Member(Config config, PerUserBuilder builder) {
    life = Ledger.Life.begin(builder.user().id());
    builder.onClose(life::end);
    purse = builder.getFunction(config.purse());
    commons = builder.getFunction(config.commons());
    if (life.hasFailingBuild()) {
      throw new IllegalStateException("a build that fails");
    }
  }

  @Override
  public String invoke(Input input) throws Exception {
    String user = InvocationContext.current().user().orElseThrow().id();
    life.enter(user);
    try {
      life.reached(purse.invoke(user), commons.invoke(user));
      switch (input.what()) {
        case ANSWER -> Thread.onSpinWait();
        case FAIL -> throw new IllegalStateException("a turn that fails");
        case HANG -> new CountDownLatch(1).await();
      }
      return user;
    } finally {
      life.leave();
    }
  }

  @Override
  public void stream(Input input, Emitter<? super String> emitter) throws Exception {
    emitter.emit(invoke(new Input(What.ANSWER)));
    emitter.emit(invoke(input));
  }

  @Override
  public void close() {
    if (life.hasFailingClose()) {
      throw new IllegalStateException("a close that fails");
    }
  }
}
