package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of a workflow file.
 *
 * @param place where it begins
 * @param items its items
 */
public record YamlList(FilePlace place, List<YamlNode> items) implements YamlNode {

  /** Copies the items. */
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public boolean hasVariables() {
    return items.stream().anyMatch(YamlNode::hasVariables);
  }

  @Override
  public String kind() {
    return items.isEmpty() ? "an empty list" : "a list";
  }

  @Override
  public List<@Nullable Object> toPlain() {
    var plain = new ArrayList<@Nullable Object>(items.size());
    for (YamlNode item : items) {
      plain.add(item.toPlain());
    }
    return plain;
  }
}
