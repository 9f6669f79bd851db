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
  private String URL = "";
  private String eMail = "";
  private int n;

  public String getURL() { return URL; }
  public void setURL(String url) { this.URL = url; }
  public String getEMail() { return eMail; }
  public int getN() { return n; }
  public int getSize() { return n; }
}
