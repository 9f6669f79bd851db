package app;

final class Other {}
