package dev.peruser.examples.chatmessages;

import dev.peruser.api.Description;

/** One message of a chat. */
record Message(
    @Description("Who says it, such as 'user'") String role,
    @Description("What is said") String content) {}
