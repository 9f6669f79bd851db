package app;

enum Unit {
  CHARACTER,
  BYTE
}
