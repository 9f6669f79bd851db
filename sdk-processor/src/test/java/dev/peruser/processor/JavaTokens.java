package dev.peruser.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a source, with what is between them kept.
 *
 * @param before what stands before each token
 * @param tokens the tokens
 * @param rest what stands after the last
 */
record JavaTokens(List<String> before, List<String> tokens, String rest) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(//[^\\n]*|/\\*.*?\\*/|\\s+)*"
              + "(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|[\\w$]+|\\S)");

  static JavaTokens of(String source) {
    var before = new ArrayList<String>();
    var tokens = new ArrayList<String>();
    int end = 0;
    for (Matcher found = TOKEN.matcher(source); found.find(); end = found.end()) {
      before.add(source.substring(end, found.start(2)));
      tokens.add(found.group(2));
    }
    return new JavaTokens(before, tokens, source.substring(end));
  }

  /** The source with one token left out, or with two neighbours swapped. */
  String mutated(Random random) {
    var changed = new ArrayList<>(tokens);
    int at = random.nextInt(tokens.size());
    if (random.nextBoolean() || at + 1 == tokens.size()) {
      changed.set(at, "");
    } else {
      changed.set(at, tokens.get(at + 1));
      changed.set(at + 1, tokens.get(at));
    }
    var source = new StringBuilder();
    for (int i = 0; i < changed.size(); i++) {
      source.append(before.get(i)).append(changed.get(i));
    }
    return source.append(rest).toString();
  }
}
