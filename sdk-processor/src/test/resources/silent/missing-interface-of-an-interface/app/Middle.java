package app;

abstract class Middle implements Base {}
