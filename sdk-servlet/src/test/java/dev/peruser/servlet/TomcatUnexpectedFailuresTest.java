package dev.peruser.servlet;

class TomcatUnexpectedFailuresTest extends UnexpectedFailuresTest {
  TomcatUnexpectedFailuresTest() throws Exception {
    super(new TomcatContainer());
  }
}
