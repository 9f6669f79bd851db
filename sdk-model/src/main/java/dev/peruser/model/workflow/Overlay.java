package dev.peruser.model.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a file says, laid over what its base says. Maps are merged key by key, the base's keys
 * first; everything else replaces what the base has. So does a map of another {@code _type}: the
 * settings of one type mean nothing to another.
 */
final class Overlay {
  private static final String TYPE = "_type";

  private Overlay() {}

  static YamlMap merge(YamlMap base, YamlMap over) {
    if (ofAnotherType(base, over)) {
      return over;
    }
    var entries = new LinkedHashMap<>(base.entries());
    over.entries().forEach((key, entry) -> entries.merge(key, entry, Overlay::merge));
    return new YamlMap(over.place(), entries);
  }

  private static YamlMap.Entry merge(YamlMap.Entry base, YamlMap.Entry over) {
    if (base.value() instanceof YamlMap from && over.value() instanceof YamlMap to) {
      return new YamlMap.Entry(over.key(), over.keyPlace(), merge(from, to));
    }
    // Whether the types are the same is not known, nor then which settings there are.
    return base.value() instanceof YamlUnknown && over.key().equals(TYPE) ? base : over;
  }

  private static boolean ofAnotherType(YamlMap base, YamlMap over) {
    Optional<String> from = type(base);
    Optional<String> to = type(over);
    return from.isPresent()
        && to.isPresent()
        && !from.equals(to)
        && !FrontEndOptionsReader.TYPES.containsAll(List.of(from.get(), to.get()));
  }

  private static Optional<String> type(YamlMap map) {
    return map.get(TYPE)
        .map(YamlNode::toPlain)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }
}
