module app {
  requires dev.peruser.api;

  provides dev.peruser.api.spi.Registration with
      app.Size_Registration;
}
