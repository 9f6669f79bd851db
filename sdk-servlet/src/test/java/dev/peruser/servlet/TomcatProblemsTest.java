package dev.peruser.servlet;

class TomcatProblemsTest extends ProblemsTest {
  TomcatProblemsTest() throws Exception {
    super(new TomcatContainer());
  }
}
