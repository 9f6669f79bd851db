package dev.peruser.benchmarks.http;

/** Who does the job. */
enum Contestant {
  PERUSER("PerUser", "/ours", "nat-session"),
  BY_HAND("hand-written servlet", "/by-hand", "nat-session"),
  SPRING("Spring MVC", "/spring", "JSESSIONID");

  private final String title;
  private final String path;
  private final String cookie;

  Contestant(String title, String path, String cookie) {
    this.title = title;
    this.path = path;
    this.cookie = cookie;
  }

  String title() {
    return title;
  }

  /** Of the application within the container. */
  String path() {
    return path;
  }

  /** The name of the cookie that says who the user is. */
  String cookie() {
    return cookie;
  }

  /** Whether it names new users itself, and takes no name from them. */
  boolean namesUsers() {
    return this == SPRING;
  }
}
