package app;

abstract class Base extends Root<String> {
  static int base;
  static final int MOST = 3;
}
