package dev.peruser.servlet;

class TomcatForgedLogLinesTest extends ForgedLogLinesTest {
  TomcatForgedLogLinesTest() throws Exception {
    super(new TomcatContainer(), new TokenIssuer());
  }
}
