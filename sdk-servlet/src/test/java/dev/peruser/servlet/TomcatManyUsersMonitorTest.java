package dev.peruser.servlet;

class TomcatManyUsersMonitorTest extends ManyUsersMonitorTest {
  TomcatManyUsersMonitorTest() {
    super(new TomcatServer());
  }
}
