package dev.peruser.servlet;

class JettySignedCookieLifeTest extends SignedCookieLifeTest {
  JettySignedCookieLifeTest() throws Exception {
    super(new JettyContainer());
  }
}
