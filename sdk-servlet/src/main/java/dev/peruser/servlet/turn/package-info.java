/** Takes the turns of the workflow and brings their answers to the client. */
@NullMarked
package dev.peruser.servlet.turn;

import org.jspecify.annotations.NullMarked;
