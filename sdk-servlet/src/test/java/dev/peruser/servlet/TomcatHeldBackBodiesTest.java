package dev.peruser.servlet;

class TomcatHeldBackBodiesTest extends HeldBackBodiesTest {
  TomcatHeldBackBodiesTest() {
    super(new TomcatServer());
  }
}
