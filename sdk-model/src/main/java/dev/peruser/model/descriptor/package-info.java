/**
 * Function and group types as values, without compiler types and without reflection: the processor
 * makes them of source and class files, the runtime of registrations.
 */
@NullMarked
package dev.peruser.model.descriptor;

import org.jspecify.annotations.NullMarked;
