package app;

final class Question {
  private final String text;

  Question(String text) {
    this.text = text;
  }

  public String getText() {
    return text;
  }
}
