package dev.peruser.runtime.session;

/** Somebody whose code takes too long. */
final class Owner implements CodeOwner {
  private boolean stuck;

  @Override
  public String whyCancelled() {
    return "too late";
  }

  @Override
  public void stuck() {
    stuck = true;
  }

  @Override
  public void returned() {
    stuck = false;
  }

  boolean isStuck() {
    return stuck;
  }
}
