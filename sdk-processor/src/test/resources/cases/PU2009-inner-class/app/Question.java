package app;

final class Question {
  record Text(Detail detail) {}

  class Detail {
    public int length;
  }
}
