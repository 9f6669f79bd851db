package dev.peruser.model.workflow;

final class Placeholder {
  private Placeholder() {}
}
