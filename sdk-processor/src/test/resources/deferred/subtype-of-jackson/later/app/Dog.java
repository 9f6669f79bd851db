package app;

record Dog(String name) implements Animal {}
