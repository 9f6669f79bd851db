package app;

record Yes(int certainty) implements Answer {}
