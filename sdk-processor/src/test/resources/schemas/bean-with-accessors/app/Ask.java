package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

class Question {
  private String text = "";
  private boolean exact;
  private Boolean boxed = true;
  private int readOnly = 1;
  private int writeOnly;
  private String uRL = "";

  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public boolean isExact() { return exact; }
  public void setExact(boolean exact) { this.exact = exact; }
  public Boolean isBoxed() { return boxed; }
  public int getComputed() { return readOnly * 2; }
  public void setWriteOnly(int value) { this.writeOnly = value; }
  public String getURL() { return uRL; }
  public Question setFluent(String fluent) { text = fluent; return this; }
  void setHidden(int value) { this.writeOnly = value; }
  public String getaway() { return "no property"; }
  public int get() { return 0; }
}
