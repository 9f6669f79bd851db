package dev.peruser.servlet;

class JettyUnexpectedFailuresTest extends UnexpectedFailuresTest {
  JettyUnexpectedFailuresTest() throws Exception {
    super(new JettyContainer());
  }
}
