package dev.peruser.servlet;

class TomcatCorsTest extends CorsTest {
  TomcatCorsTest() throws Exception {
    super(new TomcatContainer());
  }
}
