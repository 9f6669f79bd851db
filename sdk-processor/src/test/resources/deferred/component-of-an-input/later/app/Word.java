package app;

record Word(String text, int length) {}
