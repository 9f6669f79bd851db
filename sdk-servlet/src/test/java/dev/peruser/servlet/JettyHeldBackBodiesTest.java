package dev.peruser.servlet;

class JettyHeldBackBodiesTest extends HeldBackBodiesTest {
  JettyHeldBackBodiesTest() {
    super(new JettyServer());
  }
}
