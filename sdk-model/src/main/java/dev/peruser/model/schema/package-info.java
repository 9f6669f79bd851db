/**
 * JSON Schema 2020-12, as far as we use it, as a value: computed by the processor, written as text
 * into the registrations, read back by the runtime.
 */
@NullMarked
package dev.peruser.model.schema;

import org.jspecify.annotations.NullMarked;
