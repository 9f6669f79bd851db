package dev.peruser.api;

import java.util.Map;
import java.util.Set;

/**
 * Who a turn is for. Two users are the same if their source and their id are the same: the cookie
 * {@code alice} and the token subject {@code alice} are two users. Roles and claims do not count.
 *
 * @param source what vouches for the id, such as {@code cookie} or {@code jwt}
 * @param id the user's id within that source
 * @param roles the roles that the source gives the user
 * @param claims what else the source says of the user, such as a token's claims
 */
public record User(String source, String id, Set<String> roles, Map<String, Object> claims) {

  /** Refuses a blank source or id; copies roles and claims. */
  public User {
    if (source.isBlank()) {
      throw new IllegalArgumentException("The source of a user cannot be blank");
    }
    if (id.isBlank()) {
      throw new IllegalArgumentException("The id of a user cannot be blank");
    }
    roles = Set.copyOf(roles);
    claims = Map.copyOf(claims);
  }

  /**
   * A user without roles and claims.
   *
   * @param source what vouches for the id
   * @param id the user's id within that source
   * @return the user
   * @throws IllegalArgumentException if either is blank
   */
  public static User of(String source, String id) {
    return new User(source, id, Set.of(), Map.of());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof User user && id.equals(user.id) && source.equals(user.source));
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + id.hashCode();
  }

  /**
   * Source and id, such as {@code cookie:alice}. Roles and claims are left out, since they may be
   * personal.
   */
  @Override
  public String toString() {
    return source + ":" + id;
  }
}
