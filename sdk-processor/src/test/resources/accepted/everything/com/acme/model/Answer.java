package com.acme.model;

/** What the assistant answers. */
public sealed interface Answer {

  /**
   * Words.
   *
   * @param text the words
   */
  record Words(String text) implements Answer {}

  /** Nothing to say. */
  record Silence() implements Answer {}
}
