/** Binds JSON to the types of functions and back, as strictly as their schemas say. */
@NullMarked
package dev.peruser.runtime.json;

import org.jspecify.annotations.NullMarked;
