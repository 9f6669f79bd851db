package dev.peruser.processor.read;

/**
 * A class that the compiler has not found, though something mentions it. Another processor may make
 * it in a later round.
 *
 * @param name its name; empty if the compiler does not tell it
 * @param place what mentions it
 */
public record Missing(String name, ElementPlace place) {}
