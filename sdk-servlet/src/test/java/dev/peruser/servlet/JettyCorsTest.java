package dev.peruser.servlet;

class JettyCorsTest extends CorsTest {
  JettyCorsTest() throws Exception {
    super(new JettyContainer());
  }
}
