/**
 * The two annotation processors. Each is a list of steps; every step is a room of its own: read,
 * check, schema, link, write, and report for what is wrong.
 */
@NullMarked
package dev.peruser.processor;

import org.jspecify.annotations.NullMarked;
