package dev.peruser.servlet;

class JettyOpenApiTest extends OpenApiTest {
  JettyOpenApiTest() throws Exception {
    super(new JettyContainer());
  }
}
