/** What a plugin author's own tests use: a runtime in a test, with users and a clock at hand. */
module dev.peruser.testing {
  requires transitive dev.peruser.runtime;
  requires static transitive org.jspecify;

  exports dev.peruser.testing;
}
