package dev.peruser.servlet;

class TomcatSignedCookieOverHttpsAttacksTest extends SignedCookieAttacksTest {
  TomcatSignedCookieOverHttpsAttacksTest() throws Exception {
    super(new TomcatContainer(), SECURE, SECURE_NAME);
  }
}
