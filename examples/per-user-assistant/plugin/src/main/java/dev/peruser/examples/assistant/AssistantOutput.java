package dev.peruser.examples.assistant;

import dev.peruser.api.Description;

/** The assistant's answer. */
record AssistantOutput(
    @Description("Whether the command was executed") boolean success,
    @Description("What was done, or why not") String message,
    @Description("What the command found") AssistantData data) {}
