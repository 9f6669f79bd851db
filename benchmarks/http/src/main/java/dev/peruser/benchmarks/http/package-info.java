/**
 * Our servlet under load, beside a hand-written one and Spring MVC in the same container: the same
 * job, the same records, one process, one round after the other.
 */
@NullMarked
package dev.peruser.benchmarks.http;

import org.jspecify.annotations.NullMarked;
