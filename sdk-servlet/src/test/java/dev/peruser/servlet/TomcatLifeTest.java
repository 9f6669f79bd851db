package dev.peruser.servlet;

class TomcatLifeTest extends LifeTest {
  @Override
  Container newContainer() throws Exception {
    return new TomcatContainer();
  }
}
