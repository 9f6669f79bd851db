/**
 * A runtime in a test. {@link dev.peruser.testing.TestRuntime} starts a workflow file as a server
 * would, {@link dev.peruser.testing.TestUser} calls it as a user would, and {@link
 * dev.peruser.testing.ManualClock} stands still until the test moves it.
 */
@NullMarked
package dev.peruser.testing;

import org.jspecify.annotations.NullMarked;
