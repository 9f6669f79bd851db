package app;

record Point(int x, int y) {}
