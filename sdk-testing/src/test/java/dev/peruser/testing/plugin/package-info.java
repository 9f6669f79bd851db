/** A plugin for the tests: functions that do what a test's {@link Script} says. */
@NullMarked
package dev.peruser.testing.plugin;

import org.jspecify.annotations.NullMarked;
