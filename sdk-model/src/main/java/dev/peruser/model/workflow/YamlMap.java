package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map of a workflow file. Its keys are strings, each there once.
 *
 * @param place where it begins
 * @param entries its entries by key, in the order of the file
 */
public record YamlMap(FilePlace place, Map<String, Entry> entries) implements YamlNode {

  /** Copies the entries. */
  public YamlMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param keyPlace where the key stands
   * @param value the value
   */
  public record Entry(String key, FilePlace keyPlace, YamlNode value) {}

  /**
   * Finds a value.
   *
   * @param key its key
   * @return the value, if the key is there
   */
  public Optional<YamlNode> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /**
   * A copy that lacks some keys.
   *
   * @param keys the keys to leave out
   * @return the copy
   */
  public YamlMap without(Collection<String> keys) {
    var rest = new LinkedHashMap<>(entries);
    rest.keySet().removeAll(keys);
    return new YamlMap(place, rest);
  }

  @Override
  public boolean hasVariables() {
    return entries.values().stream().anyMatch(entry -> entry.value().hasVariables());
  }

  @Override
  public String kind() {
    return "a map";
  }

  @Override
  public Map<String, @Nullable Object> toPlain() {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    entries.forEach((key, entry) -> plain.put(key, entry.value().toPlain()));
    return plain;
  }
}
