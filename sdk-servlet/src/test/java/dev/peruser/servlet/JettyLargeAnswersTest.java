package dev.peruser.servlet;

final class JettyLargeAnswersTest extends LargeAnswersTest {
  JettyLargeAnswersTest() {
    super(new JettyServer());
  }
}
