/** The catalogue of everything that we report, and a reported problem as a value. */
@NullMarked
package dev.peruser.model.problem;

import org.jspecify.annotations.NullMarked;
