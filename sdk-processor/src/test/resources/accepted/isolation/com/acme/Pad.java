package com.acme;

/** A superclass with a constant. */
abstract class Pad {
  protected static final long SHEETS = 10;
  int pages;
}
