package dev.peruser.servlet;

class JettyDeadlinesTest extends DeadlinesTest {
  JettyDeadlinesTest() throws Exception {
    super(new JettyContainer());
  }
}
