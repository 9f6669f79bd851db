package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the section {@code general.front_end.cors}. */
final class CorsOptionsReader {
  private static final String ORIGIN_RANGE =
      "origins as browsers send them, such as https://app.example.com: in lower case, without a"
          + " path, without the scheme's own port";

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern METHOD = Pattern.compile("[A-Z]+|\\*");

  /** An origin that nobody has allowed, and that only a pattern for any origin matches. */
  private static final String NOBODYS = "https://x7.nobodys-origin.invalid:61234";

  private final OptionSection section;
  private final List<Problem> problems;

  private CorsOptionsReader(OptionSection section, List<Problem> problems) {
    this.section = section;
    this.problems = problems;
  }

  static CorsOptions read(String path, YamlMap map, List<Problem> problems) {
    return new CorsOptionsReader(new OptionSection(path, map, problems), problems).read();
  }

  private CorsOptions read() {
    CorsOptions otherwise = CorsOptions.OFF;
    boolean credentials = section.bool("allow_credentials", otherwise.allowCredentials());
    Predicate<String> origin = OriginPattern::isOrigin;
    var options =
        new CorsOptions(
            list("allow_origins", origin.or(CorsOptions.ANY::equals), ORIGIN_RANGE, credentials)
                .orElse(otherwise.allowOrigins()),
            regex(credentials),
            list("allow_methods", METHOD.asMatchPredicate(), "methods such as POST", credentials)
                .orElse(otherwise.allowMethods()),
            headers("allow_headers", credentials).orElse(otherwise.allowHeaders()),
            credentials,
            headers("expose_headers", credentials).orElse(otherwise.exposeHeaders()),
            section.duration("max_age", otherwise.maxAge(), true));
    section.reportUnknownKeys();
    return options;
  }

  private Optional<List<String>> headers(String key, boolean credentials) {
    return list(key, TOKEN.asMatchPredicate(), "names of headers", credentials);
  }

  private Optional<List<String>> list(
      String key, Predicate<String> valid, String range, boolean credentials) {
    Optional<YamlNode> value = section.value(key, Expected.LIST);
    if (value.isEmpty() || !(value.get() instanceof YamlList list)) {
      return Optional.empty();
    }
    var items = new ArrayList<String>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlUnknown) {
        continue;
      }
      if (!(item.toPlain() instanceof String text) || !valid.test(text)) {
        section.outOfRange(key, item, range);
      } else if (credentials && text.equals(CorsOptions.ANY)) {
        wildcard(key, item);
      } else {
        items.add(text);
      }
    }
    return Optional.of(items);
  }

  private Optional<String> regex(boolean credentials) {
    String key = "allow_origin_regex";
    Optional<YamlNode> value = section.value(key, Expected.STRING);
    if (value.isEmpty() || !(value.get().toPlain() instanceof String regex)) {
      return Optional.empty();
    }
    try {
      if (OriginPattern.compile(regex).matches(NOBODYS) && credentials) {
        wildcard(key, value.get());
      }
    } catch (PatternSyntaxException e) {
      problems.add(
          ProblemId.BAD_REGEX.at(
              value.get().place(),
              section.path(key),
              Shown.text(value.get()),
              description(value.get(), e),
              Math.max(e.getIndex(), 0) + 1));
      return Optional.empty();
    }
    return Optional.of(regex);
  }

  /** Java's words may quote a part of the expression. */
  private static String description(YamlNode regex, PatternSyntaxException e) {
    return regex.hasVariables()
        ? "what is wrong is left out, since it may show the variable's value"
        : e.getDescription();
  }

  private void wildcard(String key, YamlNode item) {
    problems.add(
        ProblemId.WILDCARD_WITH_CREDENTIALS.at(
            item.place(), section.path(key), Shown.text(item), section.name()));
  }
}
