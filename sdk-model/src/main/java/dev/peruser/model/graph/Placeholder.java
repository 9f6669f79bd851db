package dev.peruser.model.graph;

final class Placeholder {
  private Placeholder() {}
}
