package app;

public class Question extends Text {
  public int times;
}
