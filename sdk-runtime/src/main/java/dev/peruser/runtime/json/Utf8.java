package dev.peruser.runtime.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 (RFC 3629) as the JDK does. Jackson takes more: longer forms of a character than the
 * shortest, by which a {@code /} or a NUL gets past a filter in front of the server, and what is
 * beyond the last character.
 */
final class Utf8 {
  /** What the JDK puts in the place of what is no character; a text may have it by itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** The text that bytes are; null if they are none. */
  static @Nullable String text(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 || firstMistake(bytes, offset, length) == length
        ? text
        : null;
  }

  /** Where the first character that is none begins, from the offset; the length if all are good. */
  static int firstMistake(byte[] bytes, int offset, int length) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    CharBuffer some = CharBuffer.allocate(1_024);
    while (decoder.decode(rest, some, true).isOverflow()) {
      some.clear();
    }
    return rest.position() - offset;
  }
}
