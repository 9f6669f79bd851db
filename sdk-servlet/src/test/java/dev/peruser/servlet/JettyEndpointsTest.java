package dev.peruser.servlet;

class JettyEndpointsTest extends EndpointsTest {
  JettyEndpointsTest() throws Exception {
    super(new JettyContainer());
  }
}
