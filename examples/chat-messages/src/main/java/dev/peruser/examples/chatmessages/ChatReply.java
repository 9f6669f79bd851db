package dev.peruser.examples.chatmessages;

import dev.peruser.api.Description;

/** An answer. */
record ChatReply(
    @Description("The answer") String reply,
    @Description("How many answers this user has had, this one included") int count) {}
