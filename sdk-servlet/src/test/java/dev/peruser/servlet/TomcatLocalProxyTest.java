package dev.peruser.servlet;

class TomcatLocalProxyTest extends LocalProxyTest {
  @Override
  StreamServer newServer() {
    return new TomcatServer();
  }
}
