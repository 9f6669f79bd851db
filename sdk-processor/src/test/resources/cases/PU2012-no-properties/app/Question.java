package app;

final class Question {
  String text() {
    return "";
  }
}
