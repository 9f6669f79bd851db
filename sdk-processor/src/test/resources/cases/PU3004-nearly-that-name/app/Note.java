package app;

final class Note {}
