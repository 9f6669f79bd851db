package dev.peruser.examples.chatmessages;

import dev.peruser.api.Description;

/** A chunk of a streamed answer. */
record ChatWord(@Description("The next word of the answer") String word) {}
