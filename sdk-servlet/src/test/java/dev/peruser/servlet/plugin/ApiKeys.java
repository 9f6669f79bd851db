package dev.peruser.servlet.plugin;

import dev.peruser.api.User;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentityProvider;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.spi.SecurityScheme.Carrier;
import dev.peruser.servlet.stage.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users by keys that the workflow file lists, as a plugin would have it. */
public final class ApiKeys implements IdentityProvider {

  @Override
  public String name() {
    return "api_key";
  }

  @Override
  public IdentitySource create(Map<String, @Nullable Object> settings) {
    if (!(settings.get("keys") instanceof Map<?, ?> keys) || keys.isEmpty()) {
      throw new IllegalArgumentException("'keys' must be a map of keys to users");
    }
    return new Source(keys);
  }

  private record Source(Map<?, ?> keys) implements IdentitySource, AutoCloseable {
    @Override
    public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
        throws IdentityException {
      String key = request.getHeader("X-Api-Key");
      if (key == null) {
        return Optional.empty();
      }
      reachAsked();
      Object user = keys.get(key);
      if (user == null) {
        throw IdentityException.badCredential("The key is not known.");
      }
      String id = user.toString();
      return switch (id) {
        case "impostor" -> Optional.of(User.of("cookie", "alice"));
        case "broken" -> throw new IllegalStateException("a secret");
        default -> Optional.of(new User("api_key", id, Set.of("boss"), Map.of()));
      };
    }

    private static void reachAsked() throws IdentityException {
      try {
        Stage.reach("asked");
      } catch (InterruptedException e) {
        throw IdentityException.unavailable("The keys are not there", e);
      }
    }

    @Override
    public Optional<User> welcome(HttpServletRequest request, HttpServletResponse response) {
      if (request.getHeader("X-New-Here") != null) {
        throw new IllegalStateException("a secret");
      }
      return Optional.empty();
    }

    @Override
    public boolean isAmbient() {
      return false;
    }

    @Override
    public String challenge(HttpServletRequest request) {
      return "ApiKey realm=\"peruser\"";
    }

    @Override
    public Optional<SecurityScheme> scheme() {
      return Optional.of(new SecurityScheme("api_key", Carrier.HEADER, "X-Api-Key", "A key."));
    }

    @Override
    public String advice(HttpServletRequest request) {
      return "Send a key.";
    }

    @Override
    public void close() {
      Stage.tell("keys closed");
    }
  }
}
