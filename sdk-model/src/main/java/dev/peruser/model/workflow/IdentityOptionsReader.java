package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.IdentityOptions.Cookie;
import dev.peruser.model.workflow.IdentityOptions.Header;
import dev.peruser.model.workflow.IdentityOptions.Jwt;
import dev.peruser.model.workflow.IdentityOptions.Principal;
import dev.peruser.model.workflow.IdentityOptions.Provided;
import dev.peruser.model.workflow.IdentityOptions.SignedCookie;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code general.front_end.identity}: a list whose items are names of sources, or maps of one
 * name to its settings.
 */
final class IdentityOptionsReader {
  static final List<IdentityOptions> DEFAULT = List.of(new Cookie());

  private static final List<String> SOURCES =
      List.of("cookie", "signed_cookie", "jwt", "principal", "header", "provider");

  /** What nimbus-jose-jwt verifies with the JDK alone, by public keys; no algorithm has secrets. */
  private static final List<String> ALGORITHMS =
      List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  private static final List<String> DEFAULT_ALGORITHMS = List.of("RS256", "PS256", "ES256");

  private static final Duration DEFAULT_MAX_AGE = Duration.ofDays(30);
  private static final Duration DEFAULT_CLOCK_SKEW = Duration.ofSeconds(60);

  /** As long as this a token is good that has expired. */
  private static final Duration LONGEST_CLOCK_SKEW = Duration.ofMinutes(10);

  private static final String KEY_ADVICE = "Make one with: openssl rand -base64 32";

  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern URL_OR_PATH =
      Pattern.compile(
          "https://[^\\s/?#@]+(/\\S*)?"
              + "|http://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?(/\\S*)?"
              + "|(?!https?://)\\S.*");

  private static final String KEYS_RANGE =
      "an https URL, or the path of a file (http only from this machine)";

  private final String path;
  private final List<Problem> problems;

  private IdentityOptionsReader(String path, List<Problem> problems) {
    this.path = path;
    this.problems = problems;
  }

  static List<IdentityOptions> read(OptionSection frontEnd, List<Problem> problems) {
    Optional<YamlNode> value = frontEnd.value("identity", Expected.LIST);
    if (value.isEmpty() || !(value.get() instanceof YamlList list)) {
      return DEFAULT;
    }
    if (list.items().isEmpty()) {
      frontEnd.outOfRange("identity", list, "a list of at least one source");
    }
    var reader = new IdentityOptionsReader(frontEnd.path("identity"), problems);
    var sources = new ArrayList<IdentityOptions>();
    var names = new HashSet<String>();
    for (YamlNode item : list.items()) {
      reader.item(item).filter(source -> reader.isNew(source, item, names)).ifPresent(sources::add);
    }
    return sources;
  }

  private boolean isNew(IdentityOptions source, YamlNode item, Set<String> names) {
    boolean isNew = names.add(source.source());
    if (!isNew) {
      problems.add(ProblemId.LISTED_TWICE.at(item.place(), path, "'" + source.written() + "'"));
    }
    return isNew;
  }

  private Optional<IdentityOptions> item(YamlNode item) {
    if (item instanceof YamlUnknown) {
      return Optional.empty();
    }
    if (item instanceof YamlScalar scalar && scalar.value() instanceof String name) {
      return source(name, scalar, new YamlMap(scalar.place(), Map.of()));
    }
    if (item instanceof YamlMap map && map.entries().size() == 1) {
      YamlMap.Entry entry = map.entries().values().iterator().next();
      var name = new YamlScalar(entry.keyPlace(), entry.key(), entry.key(), false);
      if (entry.value() instanceof YamlMap settings) {
        return source(entry.key(), name, settings);
      }
      problems.add(Expected.MAP.problem(path + "." + Shown.shorten(entry.key()), entry.value()));
      return Optional.empty();
    }
    problems.add(
        ProblemId.WRONG_TYPE.at(
            item.place(),
            path + "[]",
            "the name of a source, or a map of one name to its settings",
            item.kind(),
            "Write '- cookie', or '- jwt: {issuer: ..., audience: ..., keys: ...}'."));
    return Optional.empty();
  }

  private Optional<IdentityOptions> source(String name, YamlScalar place, YamlMap settings) {
    var section = new OptionSection(path + "." + name, settings, problems);
    Optional<? extends IdentityOptions> source;
    switch (name) {
      case "cookie" -> source = Optional.of(new Cookie());
      case "signed_cookie" -> source = signedCookie(section);
      case "jwt" -> source = jwt(section, settings);
      case "principal" ->
          source = Optional.of(new Principal(new LinkedHashSet<>(names(section, "roles"))));
      case "header" -> source = header(section);
      case "provider" -> {
        return provided(section, settings);
      }
      default -> {
        section.checkChoice(path, place, SOURCES, List.of());
        return Optional.empty();
      }
    }
    section.reportUnknownKeys();
    return source.map(options -> options);
  }

  private Optional<SignedCookie> signedCookie(OptionSection section) {
    section.require("keys", KEY_ADVICE);
    Optional<YamlNode> value = section.value("keys");
    List<YamlNode> items =
        value
            .map(node -> node instanceof YamlList list ? list.items() : List.of(node))
            .orElse(List.of());
    var keys = new ArrayList<String>();
    for (YamlNode item : items) {
      if (item instanceof YamlUnknown) {
        continue;
      }
      if (item.toPlain() instanceof String key && SignedCookie.decode(key).isPresent()) {
        keys.add(key);
      } else {
        // What it is instead may be a secret, and is not shown.
        problems.add(
            ProblemId.BAD_KEY.at(
                item.place(), section.path("keys"), SignedCookie.LEAST_KEY_BYTES, KEY_ADVICE));
      }
    }
    if (value.isPresent() && items.isEmpty()) {
      section.outOfRange("keys", value.get(), "a list of at least one key");
    }
    Duration maxAge = section.duration("max_age", DEFAULT_MAX_AGE, false);
    boolean secure = section.bool("secure", false);
    return keys.isEmpty() ? Optional.empty() : Optional.of(new SignedCookie(keys, maxAge, secure));
  }

  private Optional<Jwt> jwt(OptionSection section, YamlMap settings) {
    Optional<String> issuer =
        required(section, "issuer", Expected.STRING, "Say what 'iss' of a token must be.")
            .flatMap(
                value ->
                    section.string(
                        "issuer", IdentityOptionsReader::isNotBlank, "the name of the issuer"));
    String audienceAdvice = "Say what 'aud' of a token must have: the name of this service.";
    section.require("audience", audienceAdvice);
    List<String> audience = names(section, "audience");
    String keysAdvice = "Name the https URL of a JSON Web Key Set, or a file with one or with PEM.";
    Optional<YamlScalar> keys =
        required(section, "keys", Expected.STRING, keysAdvice)
            .filter(
                value ->
                    section
                        .string("keys", IdentityOptionsReader::isUrlOrPath, KEYS_RANGE)
                        .isPresent())
            .map(YamlScalar.class::cast);
    List<String> algorithms = names(section, "algorithms");
    settings
        .get("algorithms")
        .filter(YamlList.class::isInstance)
        .ifPresent(
            list ->
                ((YamlList) list)
                    .items()
                    .forEach(
                        item ->
                            section.checkChoice(
                                section.path("algorithms"), item, ALGORITHMS, List.of())));
    String userClaim = claim(section, "user_claim", "sub");
    String rolesClaim = claim(section, "roles_claim", "roles");
    Duration clockSkew = clockSkew(section);
    return issuer.isEmpty() || audience.isEmpty() || keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Jwt(
                issuer.get(),
                audience,
                keys.get(),
                algorithms.isEmpty() ? DEFAULT_ALGORITHMS : algorithms,
                userClaim,
                rolesClaim,
                clockSkew));
  }

  private static boolean isUrlOrPath(String text) {
    if (!URL_OR_PATH.matcher(text).matches()) {
      return false;
    }
    try {
      return !text.startsWith("http") || !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String claim(OptionSection section, String key, String otherwise) {
    return section
        .string(key, IdentityOptionsReader::isNotBlank, "the name of a claim")
        .orElse(otherwise);
  }

  private static Duration clockSkew(OptionSection section) {
    Duration skew = section.duration("clock_skew", DEFAULT_CLOCK_SKEW, true);
    if (skew.compareTo(LONGEST_CLOCK_SKEW) > 0) {
      section.outOfRange("clock_skew", section.value("clock_skew").orElseThrow(), "at most 10m");
    }
    return skew;
  }

  private Optional<Header> header(OptionSection section) {
    Optional<String> name =
        required(section, "name", Expected.STRING, "Name the header that the proxy sets.")
            .flatMap(
                value ->
                    section.string("name", HEADER_NAME.asMatchPredicate(), "the name of a header"));
    String advice = "List the addresses of the proxy, such as [10.0.0.5] or [10.0.0.0/8].";
    Optional<YamlNode> list = required(section, "trusted", Expected.LIST, advice);
    var trusted = new ArrayList<AddressRange>();
    for (YamlNode item : list.map(node -> ((YamlList) node).items()).orElse(List.of())) {
      if (item instanceof YamlUnknown) {
        continue;
      }
      Optional<AddressRange> range = AddressRange.parse(String.valueOf(item.toPlain()));
      range.ifPresentOrElse(
          trusted::add,
          () -> section.outOfRange("trusted", item, "addresses such as 10.0.0.5 or 10.0.0.0/8"));
    }
    if (list.isPresent() && ((YamlList) list.get()).items().isEmpty()) {
      section.outOfRange("trusted", list.get(), "a list of at least one address");
    }
    return name.isEmpty() || trusted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Header(name.get(), trusted));
  }

  /** All its other keys are the provider's business. */
  private Optional<IdentityOptions> provided(OptionSection section, YamlMap settings) {
    String advice = "Name the IdentityProvider whose source it is.";
    Optional<YamlNode> given = required(section, "name", Expected.STRING, advice);
    section.reportMissingKeys();
    return given
        .flatMap(
            value ->
                section.string(
                    "name",
                    name -> !name.isBlank() && !SOURCES.contains(name),
                    "the name of a provider, and none of ours"))
        .map(
            name ->
                new Provided(
                    (YamlScalar) settings.get("name").orElseThrow(),
                    settings.without(List.of("name"))));
  }

  private static Optional<YamlNode> required(
      OptionSection section, String key, Expected expected, String advice) {
    section.require(key, advice);
    return section.value(key, expected);
  }

  /** One name, or a list of names. */
  private List<String> names(OptionSection section, String key) {
    Optional<YamlNode> value = section.value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    List<YamlNode> items =
        value.get() instanceof YamlList list ? list.items() : List.of(value.get());
    var names = new ArrayList<String>();
    for (YamlNode item : items) {
      if (item instanceof YamlUnknown) {
        continue;
      }
      if (item.toPlain() instanceof String name && !name.isBlank()) {
        names.add(name);
      } else {
        problems.add(Expected.STRING.problem(section.path(key), item));
      }
    }
    if (items.isEmpty()) {
      section.outOfRange(key, value.get(), "at least one name");
    }
    return names;
  }

  private static boolean isNotBlank(String text) {
    return !text.isBlank();
  }
}
