package dev.peruser.servlet;

class TomcatTrustedProxyTest extends TrustedProxyTest {
  TomcatTrustedProxyTest() throws Exception {
    super(new TomcatContainer());
  }
}
