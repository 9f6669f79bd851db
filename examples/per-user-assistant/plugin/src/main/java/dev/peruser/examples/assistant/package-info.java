/**
 * An assistant that keeps notes and preferences for each user. {@link
 * dev.peruser.examples.assistant.Assistant} is the workflow; it calls two per-user functions, a
 * shared one and a per-user group, all named in the workflow file.
 */
@NullMarked
package dev.peruser.examples.assistant;

import org.jspecify.annotations.NullMarked;
