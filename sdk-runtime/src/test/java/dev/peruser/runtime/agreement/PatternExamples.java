package dev.peruser.runtime.agreement;

import dev.peruser.model.schema.PatternText;
import dev.peruser.model.schema.Schema.StringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes up texts that match a pattern: literals, classes, groups, alternatives and quantifiers.
 * What it makes is tried against the pattern; where the pattern looks ahead, what is seen there is
 * tried, too.
 */
final class PatternExamples {
  private static final int TRIES = 2_000;

  private final Random random;
  private final List<String> seenAhead = new ArrayList<>();
  private String pattern = "";
  private int at;

  PatternExamples(Random random) {
    this.random = random;
  }

  String of(StringSchema schema) {
    Pattern wanted = PatternText.compile(schema.pattern());
    for (int i = 0; i < TRIES; i++) {
      pattern = schema.pattern();
      at = 0;
      seenAhead.clear();
      seenAhead.add(alternatives());
      String text = seenAhead.get(random.nextInt(seenAhead.size()));
      int length = text.codePointCount(0, text.length());
      if (wanted.matcher(text).find()
          && length >= schema.minLength()
          && length <= schema.maxLength().orElse(Integer.MAX_VALUE)) {
        return text;
      }
    }
    throw new IllegalStateException("No text found for " + schema.pattern());
  }

  private String alternatives() {
    String chosen = sequence();
    int seen = 1;
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      String other = sequence();
      if (random.nextInt(++seen) == 0) {
        chosen = other;
      }
    }
    return chosen;
  }

  private String sequence() {
    var text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      int start = at;
      String atom = atom();
      int end = at;
      int times = times();
      int after = at;
      for (int i = 0; i < times; i++) {
        text.append(i == 0 ? atom : again(start, end));
      }
      at = after;
    }
    return text.toString();
  }

  private String again(int start, int end) {
    at = start;
    String atom = atom();
    at = end;
    return atom;
  }

  private String atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> String.valueOf("xa7 -".charAt(random.nextInt(5)));
      case '(' -> group();
      case '[' -> oneOfClass();
      case '\\' -> escape(pattern.charAt(at++));
      default -> String.valueOf(c);
    };
  }

  private String group() {
    boolean ahead = pattern.startsWith("?=", at);
    boolean look = ahead || pattern.startsWith("?!", at);
    if (look || pattern.startsWith("?:", at)) {
      at += 2;
    } else if (pattern.startsWith("?<", at)) {
      at = pattern.indexOf('>', at) + 1;
    }
    String text = alternatives();
    at++;
    if (ahead) {
      seenAhead.add(text);
    }
    return look ? "" : text;
  }

  private String escape(char c) {
    return switch (c) {
      case 'd' -> String.valueOf(random.nextInt(10));
      case 'w' -> "w";
      case 's' -> " ";
      case 'S', 'W', 'D' -> "-";
      case 'b', 'B' -> "";
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'p', 'P' -> {
        int start = at - 2;
        at = pattern.indexOf('}', at) + 1;
        yield oneOf(pattern.substring(start, at));
      }
      case 'u' -> {
        at += 4;
        yield String.valueOf((char) Integer.parseInt(pattern.substring(at - 4, at), 16));
      }
      default -> String.valueOf(c);
    };
  }

  /** Any character that the class has; found by trial, since classes can be negated. */
  private String oneOfClass() {
    int start = at - 1;
    while (pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    return oneOf(pattern.substring(start, at));
  }

  private String oneOf(String characters) {
    Pattern single = Pattern.compile(characters);
    for (int i = 0; i < TRIES; i++) {
      String candidate =
          String.valueOf(
              (char) (random.nextInt(10) == 0 ? random.nextInt(0xD800) : random.nextInt(128)));
      if (single.matcher(candidate).matches()) {
        return candidate;
      }
    }
    throw new IllegalStateException("No character found for " + single);
  }

  private int times() {
    if (at >= pattern.length()) {
      return 1;
    }
    return switch (pattern.charAt(at)) {
      case '?' -> some(0, 1, 1);
      case '*' -> some(0, 3, 1);
      case '+' -> some(1, 3, 1);
      case '{' -> {
        String[] counts = pattern.substring(at + 1, pattern.indexOf('}', at)).split(",", -1);
        int least = Integer.parseInt(counts[0]);
        int most =
            counts.length == 1
                ? least
                : counts[1].isEmpty() ? least + 3 : Integer.parseInt(counts[1]);
        yield some(least, Math.min(most, least + 12), pattern.indexOf('}', at) - at + 1);
      }
      default -> 1;
    };
  }

  private int some(int least, int most, int length) {
    at += length;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    return least + random.nextInt(most - least + 1);
  }
}
