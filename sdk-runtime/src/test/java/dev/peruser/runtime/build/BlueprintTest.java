package dev.peruser.runtime.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.Builder;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.User;
import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Scope;
import dev.peruser.runtime.build.InstancePlan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left when something cannot be built. */
class BlueprintTest {
  private static final DataType TEXT =
      new DataType(String.class, "String", true, "{\"type\":\"string\"}");

  private final List<String> closed = new ArrayList<>();

  /** A function that has to be closed. */
  private final class Opened implements SingleFunction<String, String>, AutoCloseable {
    @Override
    public String invoke(String input) {
      return input;
    }

    @Override
    public void close() {
      closed.add("function");
    }
  }

  /** Registers it, as a processor would. */
  private final class OpenedRegistration extends FunctionRegistration {
    OpenedRegistration() {
      super(
          FORMAT,
          "opened",
          Scope.PER_USER,
          "",
          Opened.class,
          NoConfig.class,
          NoConfig.SCHEMA,
          TEXT,
          Optional.of(TEXT),
          Optional.empty());
    }

    @Override
    public Object create(Object config, Builder builder) {
      return new Opened();
    }
  }

  @Test
  void whatWasBuiltIsClosedWhereAnEndpointsFunctionCannotBeBound() {
    var registration = new OpenedRegistration();
    var plan = new InstancePlan("workflow", registration, NoConfig.INSTANCE, Map.of(), Map.of());
    GroupMember unbound =
        GroupMember.single(
            "unbound",
            "",
            TEXT,
            TEXT,
            Opened.class,
            group -> {
              throw new IllegalStateException("not bound");
            });
    var blueprint =
        new Blueprint(
            List.of(), List.of(plan), true, List.of(new Target(false, 0, registration, unbound)));

    assertThatThrownBy(() -> blueprint.buildFor(User.of("cookie", "alice")))
        .hasMessage("not bound");

    assertThat(closed).containsExactly("function");
  }
}
