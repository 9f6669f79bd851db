/**
 * From types to JSON schemas, and the mistakes that only show there: types that cannot be bound or
 * described, defaults that are no value of their type.
 */
@NullMarked
package dev.peruser.processor.schema;

import org.jspecify.annotations.NullMarked;
