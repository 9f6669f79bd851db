package app;

public final class Question {
  public <T extends Comparable<T>> void setAnything(T value) {}
}
