package lib;

import dev.peruser.api.SingleFunction;

public abstract class Base implements SingleFunction<String, Base.Result> {
  /** Subclasses elsewhere see it; what is generated beside them does not. */
  protected static class Result {
    public int size;
  }
}
