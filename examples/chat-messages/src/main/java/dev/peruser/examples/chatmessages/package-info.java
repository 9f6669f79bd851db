/** The messages of a chat as input, and an answer in one piece or as a stream. */
@NullMarked
package dev.peruser.examples.chatmessages;

import org.jspecify.annotations.NullMarked;
