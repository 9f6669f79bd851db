package dev.peruser.servlet;

class JettyLocalProxyTest extends LocalProxyTest {
  @Override
  StreamServer newServer() {
    return new JettyServer();
  }
}
