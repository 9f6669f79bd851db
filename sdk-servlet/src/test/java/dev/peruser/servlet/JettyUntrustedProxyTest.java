package dev.peruser.servlet;

class JettyUntrustedProxyTest extends UntrustedProxyTest {
  JettyUntrustedProxyTest() throws Exception {
    super(new JettyContainer());
  }
}
