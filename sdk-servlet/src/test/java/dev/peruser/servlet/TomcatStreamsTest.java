package dev.peruser.servlet;

class TomcatStreamsTest extends StreamsTest {
  TomcatStreamsTest() {
    super(new TomcatServer());
  }
}
