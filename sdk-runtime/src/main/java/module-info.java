/**
 * The run time: loads registrations, reads the workflow file, builds the shared functions, keeps
 * the user sessions, invokes, measures.
 */
@SuppressWarnings("module") // dev.peruser.servlet is compiled after this one
module dev.peruser.runtime {
  requires transitive dev.peruser.api;
  requires transitive dev.peruser.model;
  requires transitive org.jspecify;
  requires tools.jackson.databind;

  exports dev.peruser.runtime;
  exports dev.peruser.runtime.log to
      dev.peruser.servlet;

  uses dev.peruser.api.spi.Registration;
}
