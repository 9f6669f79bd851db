package dev.peruser.servlet;

class TomcatSignedCookieAttacksTest extends SignedCookieAttacksTest {
  TomcatSignedCookieAttacksTest() throws Exception {
    super(new TomcatContainer(), PLAIN, NAME);
  }
}
