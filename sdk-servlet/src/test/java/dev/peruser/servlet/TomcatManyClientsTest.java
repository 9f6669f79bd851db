package dev.peruser.servlet;

class TomcatManyClientsTest extends ManyClientsTest {
  TomcatManyClientsTest() throws Exception {
    super(new TomcatContainer());
  }
}
