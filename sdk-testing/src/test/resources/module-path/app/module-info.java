module com.acme.app {
  requires dev.peruser.runtime;
}
