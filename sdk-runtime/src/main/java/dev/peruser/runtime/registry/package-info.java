/** Finds the registrations that the processor generated, and tells the model what they describe. */
@NullMarked
package dev.peruser.runtime.registry;

import org.jspecify.annotations.NullMarked;
