package dev.peruser.servlet;

class JettyHostileBodiesTest extends HostileBodiesTest {
  JettyHostileBodiesTest() throws Exception {
    super(new JettyContainer());
  }
}
