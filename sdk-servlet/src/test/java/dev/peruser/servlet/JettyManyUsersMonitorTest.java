package dev.peruser.servlet;

class JettyManyUsersMonitorTest extends ManyUsersMonitorTest {
  JettyManyUsersMonitorTest() {
    super(new JettyServer());
  }
}
