package dev.peruser.servlet;

class TomcatHalfSentTest extends HalfSentTest {
  TomcatHalfSentTest() {
    super(new TomcatServer());
  }
}
