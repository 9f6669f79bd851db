package dev.peruser.servlet;

class TomcatEndpointsTest extends EndpointsTest {
  TomcatEndpointsTest() throws Exception {
    super(new TomcatContainer());
  }
}
