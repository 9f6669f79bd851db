package dev.peruser.servlet;

class JettySignedCookieOverHttpsAttacksTest extends SignedCookieAttacksTest {
  JettySignedCookieOverHttpsAttacksTest() throws Exception {
    super(new JettyContainer(), SECURE, SECURE_NAME);
  }
}
