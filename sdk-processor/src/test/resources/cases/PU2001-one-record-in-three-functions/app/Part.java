package app;

record Part(Object anything) {}
