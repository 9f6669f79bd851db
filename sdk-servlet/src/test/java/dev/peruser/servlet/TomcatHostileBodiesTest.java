package dev.peruser.servlet;

class TomcatHostileBodiesTest extends HostileBodiesTest {
  TomcatHostileBodiesTest() throws Exception {
    super(new TomcatContainer());
  }
}
