package app;

record LengthConfig(int limit) {}
