package dev.peruser.servlet;

class JettyStreamsTest extends StreamsTest {
  JettyStreamsTest() {
    super(new JettyServer());
  }
}
