package app;

record Notes(String text) {}
