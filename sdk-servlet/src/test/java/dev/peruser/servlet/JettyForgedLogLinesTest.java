package dev.peruser.servlet;

class JettyForgedLogLinesTest extends ForgedLogLinesTest {
  JettyForgedLogLinesTest() throws Exception {
    super(new JettyContainer(), new TokenIssuer());
  }
}
