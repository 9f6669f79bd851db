package dev.peruser.servlet;

class TomcatSignedCookieLifeTest extends SignedCookieLifeTest {
  TomcatSignedCookieLifeTest() throws Exception {
    super(new TomcatContainer());
  }
}
