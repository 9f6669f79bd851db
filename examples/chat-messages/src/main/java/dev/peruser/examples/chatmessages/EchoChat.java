package dev.peruser.examples.chatmessages;

import dev.peruser.api.Emitter;
import dev.peruser.api.InvalidInputException;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import java.util.List;

/** Repeats the last message to its sender, and counts each user's messages. */
@RegisterPerUserFunction(
    name = "echo_chat",
    inputType = ChatInput.class,
    singleOutputType = ChatReply.class,
    streamingOutputType = ChatWord.class)
final class EchoChat
    implements SingleFunction<ChatInput, ChatReply>, StreamingFunction<ChatInput, ChatWord> {
  private int count;

  @Override
  public ChatReply invoke(ChatInput input) {
    return answer(input);
  }

  @Override
  public void stream(ChatInput input, Emitter<? super ChatWord> emitter) {
    for (String word : answer(input).reply().split(" ")) {
      emitter.emit(new ChatWord(word)); // waits while the reader is slow
    }
  }

  private ChatReply answer(ChatInput input) {
    List<Message> messages = input.messages();
    if (messages.isEmpty()) {
      throw new InvalidInputException("/messages", "must have at least one message");
    }
    count++;
    String said = messages.get(messages.size() - 1).content();
    return new ChatReply("You said: " + said + " (message " + count + ")", count);
  }
}
