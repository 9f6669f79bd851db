package app;

record Question(String text, int times) {}
