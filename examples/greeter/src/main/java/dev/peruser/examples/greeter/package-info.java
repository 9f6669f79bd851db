/** The smallest per-user function: a greeting, and a count that each user has for itself. */
@NullMarked
package dev.peruser.examples.greeter;

import org.jspecify.annotations.NullMarked;
