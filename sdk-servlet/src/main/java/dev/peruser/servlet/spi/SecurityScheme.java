package dev.peruser.servlet.spi;

/**
 * How the credential of a source travels, for the OpenAPI document.
 *
 * @param name the source's name in the workflow file
 * @param carrier what carries it
 * @param detail the name of the cookie or header; the format of a bearer token, such as {@code JWT}
 * @param description what it is, for people
 */
public record SecurityScheme(String name, Carrier carrier, String detail, String description) {

  /** What carries a credential. */
  public enum Carrier {
    /** A cookie. */
    COOKIE,
    /** A header of its own. */
    HEADER,
    /** The header {@code Authorization}, as a bearer token. */
    BEARER
  }
}
