package app;

abstract class Base extends Missing {}
