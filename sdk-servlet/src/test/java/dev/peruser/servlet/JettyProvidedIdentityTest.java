package dev.peruser.servlet;

class JettyProvidedIdentityTest extends ProvidedIdentityTest {
  JettyProvidedIdentityTest() throws Exception {
    super(new JettyContainer());
  }
}
