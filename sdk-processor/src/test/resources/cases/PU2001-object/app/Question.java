package app;

record Question(String text, Object anything) {}
