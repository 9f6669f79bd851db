package app;

enum Question {
  WHO,
  WHAT
}
