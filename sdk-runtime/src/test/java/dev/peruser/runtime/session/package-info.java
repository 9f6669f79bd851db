/** The parts of a session that have to be right whatever two threads do at the same moment. */
@NullMarked
package dev.peruser.runtime.session;

import org.jspecify.annotations.NullMarked;
