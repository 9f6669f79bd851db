/**
 * What annotation processors add to a compilation: the same graph as functions of ours, as a Dagger
 * component and as avaje beans, compiled in turn in one virtual machine.
 */
@NullMarked
package dev.peruser.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
