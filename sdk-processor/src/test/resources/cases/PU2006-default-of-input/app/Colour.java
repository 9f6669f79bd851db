package app;

enum Colour {
  RED,
  GREEN
}
