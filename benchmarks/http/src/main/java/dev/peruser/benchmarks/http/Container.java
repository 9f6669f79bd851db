package dev.peruser.benchmarks.http;

import java.util.Locale;

/** A container that runs all contestants; both as they are made, but for a limit of the tool's. */
enum Container {
  TOMCAT("Tomcat 11") {
    @Override
    int start() throws Exception {
      return TomcatServer.start(Applications.all());
    }
  },
  JETTY("Jetty 12.1") {
    @Override
    int start() throws Exception {
      return JettyServer.start(Applications.all());
    }
  };

  private final String title;

  Container(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Starts it on a free port of this machine only, and says which. */
  abstract int start() throws Exception;

  static Container of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
