package dev.peruser.servlet;

class TomcatDeadlinesTest extends DeadlinesTest {
  TomcatDeadlinesTest() throws Exception {
    super(new TomcatContainer());
  }
}
