package dev.peruser.servlet;

import java.util.ArrayList;
import java.util.List;

/** Reads event streams by the algorithm of WHATWG's HTML standard, section 9.2.6. */
final class EventStream {
  record Event(String type, String data) {}

  private final List<Event> events = new ArrayList<>();
  private final StringBuilder data = new StringBuilder();
  private String type = "";

  private EventStream() {}

  /** All events of a stream; one without an empty line at its end does not count. */
  static List<Event> parse(String stream) {
    String text = stream.startsWith("\uFEFF") ? stream.substring(1) : stream;
    var parser = new EventStream();
    String[] lines = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length - 1; i++) { // after the last line end there is no line
      parser.line(lines[i]);
    }
    return parser.events;
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (line.isEmpty()) {
      dispatch();
    } else if (colon < 0) {
      field(line, "");
    } else if (colon > 0) {
      String value = line.substring(colon + 1);
      field(line.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
    }
  }

  private void field(String name, String value) {
    if (name.equals("event")) {
      type = value;
    } else if (name.equals("data")) {
      data.append(value).append('\n');
    }
  }

  private void dispatch() {
    if (data.length() > 0) {
      data.setLength(data.length() - 1);
      events.add(new Event(type.isEmpty() ? "message" : type, data.toString()));
    }
    data.setLength(0);
    type = "";
  }
}
