package dev.peruser.servlet;

class TomcatProvidedIdentityTest extends ProvidedIdentityTest {
  TomcatProvidedIdentityTest() throws Exception {
    super(new TomcatContainer());
  }
}
