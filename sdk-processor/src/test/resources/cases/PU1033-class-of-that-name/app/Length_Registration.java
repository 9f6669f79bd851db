package app;

final class Length_Registration {}
