/** Tests of what needs no container. */
@NullMarked
package dev.peruser.servlet.turn;

import org.jspecify.annotations.NullMarked;
