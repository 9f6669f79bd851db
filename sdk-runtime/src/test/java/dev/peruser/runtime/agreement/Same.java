package dev.peruser.runtime.agreement;

import tools.jackson.databind.JsonNode;

/** Whether two values are the same in JSON Schema's eyes: 1 and 1.0 are. */
final class Same {
  private Same() {}

  static boolean value(JsonNode one, JsonNode other) {
    return one.equals(
        (a, b) ->
            a.isNumber() && b.isNumber()
                ? a.decimalValue().compareTo(b.decimalValue())
                : a.equals(b) ? 0 : 1,
        other);
  }
}
