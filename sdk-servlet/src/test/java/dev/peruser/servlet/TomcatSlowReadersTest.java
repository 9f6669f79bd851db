package dev.peruser.servlet;

class TomcatSlowReadersTest extends SlowReadersTest {
  TomcatSlowReadersTest() {
    super(new TomcatServer());
  }
}
