package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A request of the README and its answer.
 *
 * @param user the value of the cookie
 * @param path where the request goes
 * @param body the request's body
 * @param answer the answer's body
 */
record Exchange(String user, String path, String body, String answer) {
  private static final String TABLE = "<!-- table: assistant -->\n```console\n";
  private static final Pattern CALL =
      Pattern.compile(
          """
          \\$ curl http://localhost:8000(?<path>\\S+) -H 'Content-Type: application/json'\
           -H 'Cookie: nat-session=(?<user>\\w+)' \\\\
              -d '(?<body>[^\\n]+)'
          (?<answer>[^\\n]+)
          """);

  /** The calls that the README shows, in order. */
  static List<Exchange> ofReadme() throws IOException {
    String readme = Repository.text("README.md");
    int start = readme.indexOf(TABLE) + TABLE.length();
    String table = readme.substring(start, readme.indexOf("```", start));
    List<Exchange> exchanges = CALL.matcher(table).results().map(Exchange::of).toList();
    if (exchanges.size() != table.lines().filter(line -> line.startsWith("$ ")).count()) {
      throw new AssertionError("The README has calls that are not written like the others");
    }
    return exchanges;
  }

  private static Exchange of(MatchResult call) {
    return new Exchange(call.group(2), call.group(1), call.group(3), call.group(4));
  }
}
