/** Tests of the server and the command line; and of the architecture of all modules. */
@NullMarked
package dev.peruser.server;

import org.jspecify.annotations.NullMarked;
