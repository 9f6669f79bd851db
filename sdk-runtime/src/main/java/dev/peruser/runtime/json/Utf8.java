package dev.peruser.runtime.json;

/**
 * Looks whether bytes are UTF-8 (RFC 3629). Jackson takes more: longer forms of a character than
 * the shortest, by which a {@code /} or a NUL gets past a filter in front of the server, and what
 * is beyond the last character.
 */
final class Utf8 {
  private Utf8() {}

  /** Where the first character that is none begins, from the offset; negative if all are good. */
  static int firstMistake(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int at = offset;
    while (at < end) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int more = followers(bytes, at, end);
      if (more < 0) {
        return at - offset;
      }
      at += 1 + more;
    }
    return -1;
  }

  /** How many bytes follow the first one of a character; negative if it is none. */
  private static int followers(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int more = first < 0xC2 || first > 0xF4 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    if (more < 0 || end - at <= more) {
      return -1;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int greatest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > greatest) {
      return -1;
    }
    for (int i = at + 2; i <= at + more; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return -1;
      }
    }
    return more;
  }
}
