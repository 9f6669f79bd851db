/** HTTP: a Jakarta servlet over the runtime, nothing container-specific. */
module dev.peruser.servlet {
  requires transitive dev.peruser.runtime;
  requires static transitive org.jspecify;
  requires transitive jakarta.servlet;
  requires tools.jackson.databind;
  requires com.nimbusds.jose.jwt;

  exports dev.peruser.servlet;
  exports dev.peruser.servlet.spi;

  uses dev.peruser.servlet.spi.IdentityProvider;

  provides jakarta.servlet.ServletContainerInitializer with
      dev.peruser.servlet.PerUserServletInitializer;
}
