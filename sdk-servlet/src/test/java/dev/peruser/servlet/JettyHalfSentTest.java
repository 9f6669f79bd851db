package dev.peruser.servlet;

class JettyHalfSentTest extends HalfSentTest {
  JettyHalfSentTest() {
    super(new JettyServer());
  }
}
