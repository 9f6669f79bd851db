package dev.peruser.examples.chatmessages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.peruser.api.InvalidInputException;
import dev.peruser.testing.TestRuntime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoChatTest {
  private static final Path WORKFLOW = Path.of("workflow.yml");
  private static final String HELLO =
      """
      {"messages": [{"role": "user", "content": "Hello"}]}""";

  @Test
  void eachUserHasAnOwnCount() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      var alice = runtime.as("alice");
      assertEquals(
          "{\"reply\":\"You said: Hello (message 1)\",\"count\":1}", alice.callJson(HELLO));
      assertEquals(
          "{\"reply\":\"You said: Hello (message 2)\",\"count\":2}", alice.callJson(HELLO));
      assertEquals(
          "{\"reply\":\"You said: Hello (message 1)\",\"count\":1}",
          runtime.as("bob").callJson(HELLO));
    }
  }

  @Test
  void anAnswerStreamsWordByWord() throws Exception {
    var input = new ChatInput(List.of(new Message("user", "Hello")));
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      List<ChatWord> chunks = runtime.as("alice").stream(input);
      assertEquals(
          List.of("You", "said:", "Hello", "(message", "1)"),
          chunks.stream().map(ChatWord::word).toList());
    }
  }

  @Test
  void aChatWithoutMessagesIsRefusedAndNotCounted() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      var alice = runtime.as("alice");
      var empty = new ChatInput(List.of());
      var refused = assertThrows(InvalidInputException.class, () -> alice.call(empty));
      assertEquals("/messages", refused.pointer());
      ChatReply reply = alice.call(new ChatInput(List.of(new Message("user", "Hello"))));
      assertEquals(1, reply.count());
    }
  }
}
