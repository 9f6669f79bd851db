package dev.peruser.servlet;

class JettyRequestContextTest extends RequestContextTest {
  JettyRequestContextTest() throws Exception {
    super(new JettyContainer());
  }
}
