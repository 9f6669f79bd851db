module com.acme.greeter {
  requires dev.peruser.api;

  provides dev.peruser.api.spi.Registration with
      com.acme.greeter.Greeter_Registration;
}
