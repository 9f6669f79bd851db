package dev.peruser.servlet.monitor;

import dev.peruser.api.User;
import dev.peruser.model.workflow.FrontEndOptions.Operator;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.http.ThisMachine;
import dev.peruser.servlet.identity.Identity;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.spi.SecurityScheme.Carrier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets operators through: whoever has the role or the token of the workflow file. Where only this
 * machine can connect, whoever can is an operator, unless a proxy may have passed the request on,
 * or a page of another origin, which would read the answer, has sent it.
 *
 * @param operator who is an operator
 * @param identity gives users roles
 * @param loopbackListener whether only this machine can connect
 */
public record OperatorAccess(Operator operator, Identity identity, boolean loopbackListener) {
  private static final String BEARER = "bearer ";

  public void require(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    String credential = request.getHeader("Authorization");
    boolean hasCredential = credential != null && operator.token().isPresent();
    if ((hasCredential && isToken(credential)) || hasContainersRole(request)) {
      return;
    }
    Optional<User> sender =
        operator.role().isPresent() ? identity.sender(request, response) : Optional.empty();
    if (sender.isPresent() && sender.get().roles().contains(operator.role().orElseThrow())) {
      return;
    }
    if (hasCredential) {
      throw unauthorized("The token is not the operator's.", ", error=\"invalid_token\"");
    }
    if (loopbackListener && isFromHere(request)) {
      return;
    }
    if (operator.token().isPresent()) {
      throw unauthorized("This is for operators: send the operator's token as a bearer token.", "");
    }
    if (sender.isEmpty() && mayBecomeSomebody(request)) {
      throw new HttpProblemException(identity.unauthorized(request));
    }
    throw new HttpProblemException(HttpProblem.of(403, "This is for operators."));
  }

  /** How an operator says so in a request. */
  public List<SecurityScheme> schemes() {
    Stream<SecurityScheme> token =
        operator.token().stream()
            .map(
                text ->
                    new SecurityScheme(
                        "operator", Carrier.BEARER, "", "The token of the operator."));
    Stream<SecurityScheme> role =
        operator.role().stream()
            .flatMap(name -> identity.sources().stream())
            .flatMap(source -> source.scheme().stream());
    return Stream.concat(token, role).toList();
  }

  /** Whether there are operators without a token. */
  public boolean mayNeedNone() {
    return loopbackListener || operator.role().isPresent();
  }

  private boolean hasContainersRole(HttpServletRequest request) {
    return operator.role().isPresent() && request.isUserInRole(operator.role().get());
  }

  /** Whether a credential that a source wants might make an operator of who has sent none. */
  private boolean mayBecomeSomebody(HttpServletRequest request) {
    return operator.role().isPresent()
        && !identity.sources().isEmpty()
        && request.getUserPrincipal() == null;
  }

  /** In constant time, so that nobody can guess the token one character after the other. */
  private boolean isToken(String credential) {
    if (!credential.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return false;
    }
    byte[] given = credential.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(
        given, operator.token().orElseThrow().getBytes(StandardCharsets.UTF_8));
  }

  private boolean isFromHere(HttpServletRequest request) {
    return ThisMachine.sends(request) && !identity.crossSite().isFromAnotherOrigin(request);
  }

  private static HttpProblemException unauthorized(String detail, String error) {
    return new HttpProblemException(
        HttpProblem.of(401, detail)
            .withHeader("WWW-Authenticate", "Bearer realm=\"peruser operator\"" + error));
  }
}
