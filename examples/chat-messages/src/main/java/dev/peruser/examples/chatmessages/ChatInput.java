package dev.peruser.examples.chatmessages;

import dev.peruser.api.Description;
import java.util.List;

/** A chat so far. */
record ChatInput(@Description("The messages, the oldest first") List<Message> messages) {}
