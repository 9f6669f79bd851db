/**
 * The rules that look at several declarations at once: who depends on whom, and which names and
 * registrations there are. The rules themselves are those of dev.peruser.model.
 */
@NullMarked
package dev.peruser.processor.link;

import org.jspecify.annotations.NullMarked;
