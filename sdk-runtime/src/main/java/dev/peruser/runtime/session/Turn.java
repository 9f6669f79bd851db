package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;

/**
 * A turn that has to wait: a node in its session's queue.
 *
 * @param user whose turn it is
 * @param entrance through which function, and what its caller wants of it
 * @param input the input
 * @param attributes what came with the request
 * @param receiver takes the answer
 */
record Turn(
    User user, Entrance entrance, Object input, TurnAttributes attributes, Receiver receiver) {}
