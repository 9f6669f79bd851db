/**
 * What the compiler side and the run-time side both know: descriptors of functions, the graph
 * rules, the workflow-file rules and the problem catalogue, so that a mistake is told in the same
 * words at compile time and at start-up.
 */
module dev.peruser.model {
  requires transitive dev.peruser.api;
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;

  exports dev.peruser.model.check;
  exports dev.peruser.model.descriptor;
  exports dev.peruser.model.graph;
  exports dev.peruser.model.problem;
  exports dev.peruser.model.schema;
  exports dev.peruser.model.workflow;
}
