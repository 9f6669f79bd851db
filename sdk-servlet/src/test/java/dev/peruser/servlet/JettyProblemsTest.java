package dev.peruser.servlet;

class JettyProblemsTest extends ProblemsTest {
  JettyProblemsTest() throws Exception {
    super(new JettyContainer());
  }
}
