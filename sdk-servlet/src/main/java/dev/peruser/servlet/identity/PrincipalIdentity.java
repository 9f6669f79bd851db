package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever the container, or a filter before us, has logged in. */
final class PrincipalIdentity implements IdentitySource {
  private final Set<String> roles;

  PrincipalIdentity(IdentityOptions.Principal options) {
    roles = options.roles();
  }

  @Override
  public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      return Optional.empty();
    }
    String name = principal.getName();
    if (name == null || name.isBlank()) {
      throw IdentityException.badCredential("The container's login has no name.");
    }
    Set<String> had = roles.stream().filter(request::isUserInRole).collect(Collectors.toSet());
    return Optional.of(new User("principal", name, had, Map.of()));
  }

  /** We cannot know by what the container has recognized the user: cookies and passwords are. */
  @Override
  public boolean isAmbient() {
    return true;
  }

  @Override
  public String challenge(HttpServletRequest request) {
    return "Container realm=\"peruser\"";
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return Optional.empty();
  }

  @Override
  public String advice(HttpServletRequest request) {
    return "Log in.";
  }
}
