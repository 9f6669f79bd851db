package app;

final class Length {}
