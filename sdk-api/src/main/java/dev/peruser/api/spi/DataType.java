package dev.peruser.api.spi;

import java.lang.reflect.Type;

/**
 * The type of an input, an output or a chunk, and its schema.
 *
 * @param type the type, with its type arguments
 * @param name the same in source form, such as {@code java.util.List<java.lang.String>}; two types
 *     are the same if their names are
 * @param wrapped whether the value travels as {@code {"value": ...}}, since it is no JSON object by
 *     itself
 * @param schema the JSON schema (2020-12) of what travels, as text
 */
public record DataType(Type type, String name, boolean wrapped, String schema) {}
