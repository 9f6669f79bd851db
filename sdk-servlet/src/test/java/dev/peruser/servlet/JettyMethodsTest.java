package dev.peruser.servlet;

class JettyMethodsTest extends MethodsTest {
  JettyMethodsTest() throws Exception {
    super(new JettyContainer());
  }
}
