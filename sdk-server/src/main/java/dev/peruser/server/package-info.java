/** The embedded server and the command line: an application of the SDK, not a part of plugins. */
@NullMarked
package dev.peruser.server;

import org.jspecify.annotations.NullMarked;
