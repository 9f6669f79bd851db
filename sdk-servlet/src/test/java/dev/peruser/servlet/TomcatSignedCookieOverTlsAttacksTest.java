package dev.peruser.servlet;

/** The container itself speaks HTTPS, and the workflow file says nothing of it. */
class TomcatSignedCookieOverTlsAttacksTest extends SignedCookieAttacksTest {
  TomcatSignedCookieOverTlsAttacksTest() throws Exception {
    super(new TomcatContainer(new SelfSigned()), PLAIN, SECURE_NAME);
  }
}
