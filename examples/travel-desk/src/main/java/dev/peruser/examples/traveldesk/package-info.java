/** Journeys as input: nested, with constraints, formats, subtypes, maps and defaults. */
@NullMarked
package dev.peruser.examples.traveldesk;

import org.jspecify.annotations.NullMarked;
