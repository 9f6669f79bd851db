package dev.peruser.model.descriptor;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.schema.SchemaDocument;

/**
 * A function type.
 *
 * @param typeName its type name
 * @param className the annotated class
 * @param scope whether there is one instance, or one for each user
 * @param config the schema of its settings
 * @param signature what it takes and gives
 */
public record FunctionDescriptor(
    String typeName, String className, Scope scope, SchemaDocument config, Signature signature)
    implements TypeDescriptor {}
