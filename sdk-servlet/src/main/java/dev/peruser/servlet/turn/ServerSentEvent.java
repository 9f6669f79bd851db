package dev.peruser.servlet.turn;

import java.nio.charset.StandardCharsets;

/** The events of a stream, in the grammar that WHATWG's HTML standard has for them. */
final class ServerSentEvent {
  private static final byte[] DATA = ascii("data: ");
  private static final byte[] ERROR = ascii("event: error\ndata: ");
  private static final byte[] COMMENT = ascii(":\n\n");
  private static final int BLANK_LINE = 2;

  private ServerSentEvent() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A chunk. */
  static byte[] data(byte[] json) {
    return event(DATA, json);
  }

  /** A failure, after which there is nothing more. */
  static byte[] error(byte[] json) {
    return event(ERROR, json);
  }

  /** Nothing, for a reader; not to be changed. */
  static byte[] comment() {
    return COMMENT;
  }

  private static byte[] event(byte[] field, byte[] json) {
    byte[] event = new byte[field.length + json.length + BLANK_LINE];
    System.arraycopy(field, 0, event, 0, field.length);
    for (int i = 0; i < json.length; i++) {
      event[field.length + i] = isLineEnd(json[i]) ? (byte) ' ' : json[i];
    }
    event[event.length - 2] = '\n';
    event[event.length - 1] = '\n';
    return event;
  }

  /**
   * A line end would end the field. In JSON it can stand between values only, as any white space;
   * we write none, but an author's own serializer may.
   */
  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
