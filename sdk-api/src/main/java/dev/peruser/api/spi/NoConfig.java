package dev.peruser.api.spi;

/** The config of a function or group without settings. */
public record NoConfig() {

  /** The only value that is needed. */
  public static final NoConfig INSTANCE = new NoConfig();

  /** The schema of no settings. */
  public static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";
}
