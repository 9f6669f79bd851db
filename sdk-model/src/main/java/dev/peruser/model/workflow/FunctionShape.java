package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reference wants that takes any function of a shape: {@code
 * dev.peruser.api.SingleFunction<I,O>} or {@code StreamingFunction<I,C>}.
 *
 * @param streaming whether the function must stream
 * @param arguments the two type arguments; empty if the type is raw, which any function fits
 */
record FunctionShape(boolean streaming, List<String> arguments) {
  private static final String SINGLE = "dev.peruser.api.SingleFunction";
  private static final String STREAMING = "dev.peruser.api.StreamingFunction";

  /** Reads a reference's target type; empty if it is a class of the plugin author. */
  static Optional<FunctionShape> of(String targetType) {
    int open = targetType.indexOf('<');
    String raw = open < 0 ? targetType : targetType.substring(0, open);
    boolean streaming = raw.equals(STREAMING);
    if (!streaming && !raw.equals(SINGLE)) {
      return Optional.empty();
    }
    List<String> arguments =
        open < 0 ? List.of() : split(targetType.substring(open + 1, targetType.length() - 1));
    return Optional.of(new FunctionShape(streaming, arguments));
  }

  /** Splits at the commas that are not within a type argument's own arguments. */
  private static List<String> split(String arguments) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      if (c == '<') {
        depth++;
      } else if (c == '>') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(arguments.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(arguments.substring(start).strip());
    return parts;
  }

  boolean fits(Signature signature) {
    Optional<String> output = streaming ? signature.streamingOutput() : signature.singleOutput();
    return output.isPresent()
        && (arguments.size() != 2
            || (fits(arguments.get(0), signature.input()) && fits(arguments.get(1), output.get())));
  }

  private static boolean fits(String argument, String type) {
    return argument.startsWith("?") || argument.equals(type);
  }

  /** In words, to follow "needs a". */
  String describe() {
    String kind = streaming ? "streaming function" : "single function";
    return arguments.size() != 2
        ? kind
        : kind + " from " + arguments.get(0) + " to " + arguments.get(1);
  }

  /** A signature in words, to follow "is a". */
  static String describe(Signature signature) {
    var words = new ArrayList<String>();
    signature.singleOutput().ifPresent(output -> words.add(words("single", signature, output)));
    signature.streamingOutput().ifPresent(chunk -> words.add(words("streaming", signature, chunk)));
    return String.join(" and a ", words);
  }

  private static String words(String kind, Signature signature, String output) {
    return kind + " function from " + signature.input() + " to " + output;
  }
}
