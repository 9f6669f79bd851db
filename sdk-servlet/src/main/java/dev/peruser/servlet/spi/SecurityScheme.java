package dev.peruser.servlet.spi;

/**
 * How the credential of a source travels, for the OpenAPI document.
 *
 * @param name the source's name in the workflow file
 * @param carrier what carries it
 * @param detail the name of the cookie or header; the format of a bearer token, such as {@code JWT}
 * @param secureDetail the same for requests over HTTPS
 * @param description what it is, for people
 */
public record SecurityScheme(
    String name, Carrier carrier, String detail, String secureDetail, String description) {

  /**
   * A credential that has the same name over HTTP and HTTPS.
   *
   * @param name the source's name in the workflow file
   * @param carrier what carries it
   * @param detail the name of the cookie or header; the format of a bearer token
   * @param description what it is, for people
   */
  public SecurityScheme(String name, Carrier carrier, String detail, String description) {
    this(name, carrier, detail, detail, description);
  }

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
