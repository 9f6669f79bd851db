package dev.peruser.servlet;

class JettySignedCookieAttacksTest extends SignedCookieAttacksTest {
  JettySignedCookieAttacksTest() throws Exception {
    super(new JettyContainer(), PLAIN, NAME);
  }
}
