package dev.peruser.model.workflow;

import dev.peruser.model.check.JsonPointer;
import dev.peruser.model.problem.FilePlace;

/**
 * Where a JSON pointer leads in a value of a workflow file.
 *
 * @param parent the map or list that the last step is in
 * @param parentPath what messages call it
 * @param key the last step; empty for the whole value
 * @param value what is there; the parent if nothing is
 * @param path what messages call the value
 */
record SettingPlace(YamlNode parent, String parentPath, String key, YamlNode value, String path) {

  static SettingPlace of(String path, YamlNode root, JsonPointer pointer) {
    var at = new SettingPlace(root, path, "", root, path);
    for (String step : pointer.steps()) {
      at = at.step(step);
    }
    return at;
  }

  private SettingPlace step(String name) {
    if (value instanceof YamlList list) {
      YamlNode item = list.items().get(Integer.parseInt(name));
      return new SettingPlace(list, path, name, item, path + "[" + name + "]");
    }
    YamlNode found = value instanceof YamlMap map ? map.get(name).orElse(map) : value;
    return new SettingPlace(value, path, name, found, path + "." + name);
  }

  /** Where the key stands. */
  FilePlace keyPlace() {
    YamlMap.Entry entry = parent instanceof YamlMap map ? map.entries().get(key) : null;
    return entry == null ? value.place() : entry.keyPlace();
  }
}
