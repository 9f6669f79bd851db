package dev.peruser.servlet;

class JettyCrossSiteAttacksTest extends CrossSiteAttacksTest {
  JettyCrossSiteAttacksTest() throws Exception {
    super(new JettyContainer());
  }
}
