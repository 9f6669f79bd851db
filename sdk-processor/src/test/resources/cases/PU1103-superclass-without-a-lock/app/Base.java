package app;

abstract class Base {
  long sum;
}
