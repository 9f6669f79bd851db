package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of a chain of files of which nothing is left, since a later file has another. */
final class ReplacedValues {
  private ReplacedValues() {}

  /** Where they stand; one that is left by way of an alias is not among them. */
  static Set<FilePlace> places(List<YamlMap> layers, YamlMap merged) {
    var replaced = new HashSet<FilePlace>();
    layers.forEach(layer -> addPlaces(layer, replaced));
    var left = new HashSet<FilePlace>();
    addPlaces(merged, left);
    replaced.removeAll(left);
    return replaced;
  }

  private static void addPlaces(YamlNode value, Set<FilePlace> places) {
    if (value instanceof YamlMap map) {
      map.entries().values().forEach(entry -> addPlaces(entry.value(), places));
    } else if (value instanceof YamlList list) {
      list.items().forEach(item -> addPlaces(item, places));
    } else {
      places.add(value.place());
    }
  }
}
