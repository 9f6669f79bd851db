package dev.peruser.servlet;

class JettySlowReadersTest extends SlowReadersTest {
  JettySlowReadersTest() {
    super(new JettyServer());
  }
}
