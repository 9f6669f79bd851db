package app;

record Question(String text, Shape shape) {}
