package dev.peruser.api;

/**
 * Counts a turn's calls of language models. The counts appear in {@code /monitor/users}. Safe for
 * use by several threads.
 */
public interface Usage {

  /**
   * Reports one call of a language model.
   *
   * @param promptTokens the tokens of the prompt, 0 or more
   * @param completionTokens the tokens of the completion, 0 or more
   * @throws IllegalArgumentException if either is negative
   */
  void reportLlmCall(long promptTokens, long completionTokens);
}
