package dev.peruser.servlet;

class TomcatRequestContextTest extends RequestContextTest {
  TomcatRequestContextTest() throws Exception {
    super(new TomcatContainer());
  }
}
