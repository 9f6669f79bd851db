/**
 * What a plugin compiles against: annotations, function interfaces and builders. Its one dependency
 * is jspecify.
 */
module dev.peruser.api {
  requires static transitive org.jspecify;

  exports dev.peruser.api;
  exports dev.peruser.api.spi;
}
