/**
 * Who depends on whom, in which order instances are built, and which dependencies are not allowed.
 */
@NullMarked
package dev.peruser.model.graph;

import org.jspecify.annotations.NullMarked;
