package app;

record Item(String name, int count) {}
