package dev.peruser.servlet;

class TomcatTokenAttacksTest extends TokenAttacksTest {
  TomcatTokenAttacksTest() throws Exception {
    super(new TomcatContainer(), new TokenIssuer());
  }
}
