package dev.peruser.servlet;

class JettyTokenAttacksTest extends TokenAttacksTest {
  JettyTokenAttacksTest() throws Exception {
    super(new JettyContainer(), new TokenIssuer());
  }
}
