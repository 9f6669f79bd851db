package dev.peruser.model.descriptor;

import java.util.Optional;

/**
 * What a function takes and gives. Types are in source form with their type arguments, such as
 * {@code java.util.List<java.lang.String>}; two types are the same if their names are.
 *
 * @param input the input type
 * @param singleOutput the output type of a single turn; empty if the function only streams
 * @param streamingOutput the type of a chunk; empty if the function does not stream
 */
public record Signature(
    String input, Optional<String> singleOutput, Optional<String> streamingOutput) {}
