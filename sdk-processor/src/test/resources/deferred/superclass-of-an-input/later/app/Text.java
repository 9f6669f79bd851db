package app;

public class Text {
  public String text;
}
