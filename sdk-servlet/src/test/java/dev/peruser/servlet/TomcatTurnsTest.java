package dev.peruser.servlet;

class TomcatTurnsTest extends TurnsTest {
  TomcatTurnsTest() throws Exception {
    super(new TomcatContainer());
  }
}
