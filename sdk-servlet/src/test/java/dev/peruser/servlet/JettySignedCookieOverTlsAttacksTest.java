package dev.peruser.servlet;

/** The container itself speaks HTTPS, and the workflow file says nothing of it. */
class JettySignedCookieOverTlsAttacksTest extends SignedCookieAttacksTest {
  JettySignedCookieOverTlsAttacksTest() throws Exception {
    super(new JettyContainer(new SelfSigned()), PLAIN, SECURE_NAME);
  }
}
