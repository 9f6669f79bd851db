package dev.peruser.servlet;

class TomcatCrossSiteAttacksTest extends CrossSiteAttacksTest {
  TomcatCrossSiteAttacksTest() throws Exception {
    super(new TomcatContainer());
  }
}
