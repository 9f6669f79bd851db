package app;

record Answer(String text, int times) {}
