package app;

record Question(String text) {}
