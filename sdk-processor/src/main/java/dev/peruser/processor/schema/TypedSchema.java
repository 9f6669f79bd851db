package dev.peruser.processor.schema;

import javax.lang.model.type.TypeMirror;

/**
 * The type of an input or an output, with its schema.
 *
 * @param type the type, boxed
 * @param described its schema
 */
public record TypedSchema(TypeMirror type, Described described) {}
