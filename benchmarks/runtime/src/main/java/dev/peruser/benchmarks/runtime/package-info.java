/** What a turn costs, beside what the same call costs without us. */
@NullMarked
package dev.peruser.benchmarks.runtime;

import org.jspecify.annotations.NullMarked;
