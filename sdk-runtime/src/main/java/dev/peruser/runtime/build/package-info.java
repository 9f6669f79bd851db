/** Makes instances of functions and groups in dependency order, and closes them in reverse. */
@NullMarked
package dev.peruser.runtime.build;

import org.jspecify.annotations.NullMarked;
