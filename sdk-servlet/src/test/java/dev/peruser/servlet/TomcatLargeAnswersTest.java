package dev.peruser.servlet;

final class TomcatLargeAnswersTest extends LargeAnswersTest {
  TomcatLargeAnswersTest() {
    super(new TomcatServer());
  }
}
