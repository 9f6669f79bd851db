package dev.peruser.servlet;

class JettyTurnsTest extends TurnsTest {
  JettyTurnsTest() throws Exception {
    super(new JettyContainer());
  }
}
