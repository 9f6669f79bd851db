package dev.peruser.servlet;

class JettyTrustedProxyTest extends TrustedProxyTest {
  JettyTrustedProxyTest() throws Exception {
    super(new JettyContainer());
  }
}
