/** A plugin for tests of how servers end: what it has done can be read when they are gone. */
@NullMarked
package dev.peruser.examples.assistant.it.teller;

import org.jspecify.annotations.NullMarked;
