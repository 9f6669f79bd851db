package dev.peruser.servlet;

class TomcatOpenApiTest extends OpenApiTest {
  TomcatOpenApiTest() throws Exception {
    super(new TomcatContainer());
  }
}
