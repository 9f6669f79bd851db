package dev.peruser.servlet;

class TomcatUntrustedProxyTest extends UntrustedProxyTest {
  TomcatUntrustedProxyTest() throws Exception {
    super(new TomcatContainer());
  }
}
