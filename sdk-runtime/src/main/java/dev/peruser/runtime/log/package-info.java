/** What may stand in a log. */
@NullMarked
package dev.peruser.runtime.log;

import org.jspecify.annotations.NullMarked;
