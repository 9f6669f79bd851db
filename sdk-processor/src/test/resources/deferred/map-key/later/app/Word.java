package app;

enum Word {
  LONG,
  SHORT
}
