package dev.peruser.servlet;

class JettyManyClientsTest extends ManyClientsTest {
  JettyManyClientsTest() throws Exception {
    super(new JettyContainer());
  }
}
