package app;

final class Constants {
  static final String LENGTH = "length";
  static final String ADD = "add_it";
  static final String TALLY = "tally";
  static final String TEXT = "Where to begin";
  static final String NUMBER = "7";
  static final long MOST = 100;
}
