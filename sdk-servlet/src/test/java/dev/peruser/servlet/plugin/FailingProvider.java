package dev.peruser.servlet.plugin;

import dev.peruser.api.User;
import dev.peruser.servlet.spi.IdentityProvider;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.stage.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fails as a provider with a bug does, each time in the way that its settings name. */
public final class FailingProvider implements IdentityProvider {

  @Override
  public String name() {
    return "failing";
  }

  @Override
  @SuppressWarnings("NullAway") // a plugin's compiler may not insist on it
  public IdentitySource create(Map<String, @Nullable Object> settings) {
    return switch (String.valueOf(settings.get("way"))) {
      case "exception" -> throw new IllegalStateException("a bug");
      case "error" -> throw new NoClassDefFoundError("com/acme/Keys");
      case "nothing" -> null;
      case "refusal" ->
          throw new IllegalArgumentException("'key' is not '" + settings.get("key") + "'");
      default -> new Source();
    };
  }

  /** Fails later. */
  private static final class Source implements IdentitySource, AutoCloseable {
    @Override
    public Optional<User> identify(HttpServletRequest request, HttpServletResponse response) {
      return Optional.empty();
    }

    @Override
    public boolean isAmbient() {
      return false;
    }

    @Override
    public String challenge(HttpServletRequest request) {
      throw new IllegalStateException("a secret");
    }

    @Override
    public Optional<SecurityScheme> scheme() {
      throw new IllegalStateException("a bug");
    }

    @Override
    public String advice(HttpServletRequest request) {
      return "Give up.";
    }

    @Override
    public void close() {
      Stage.tell("failing source closed");
      throw new AssertionError("another bug");
    }
  }
}
