/** A plugin for the tests: its registrations are written by hand, as the processor writes them. */
@NullMarked
package dev.peruser.server.plugin;

import org.jspecify.annotations.NullMarked;
