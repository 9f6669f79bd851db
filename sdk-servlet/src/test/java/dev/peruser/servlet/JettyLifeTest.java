package dev.peruser.servlet;

class JettyLifeTest extends LifeTest {
  @Override
  Container newContainer() throws Exception {
    return new JettyContainer();
  }
}
