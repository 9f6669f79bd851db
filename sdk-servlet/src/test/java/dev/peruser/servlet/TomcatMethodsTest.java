package dev.peruser.servlet;

class TomcatMethodsTest extends MethodsTest {
  TomcatMethodsTest() throws Exception {
    super(new TomcatContainer());
  }
}
