package dev.peruser.runtime.agreement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where two schemas of one type differ, keyword by keyword. Each kind of difference is told once,
 * wherever it is: as the beginning of a row of a Markdown table.
 */
final class SchemaDifferences {
  private static final Set<String> WORDS_FOR_PEOPLE =
      Set.of(
          "title",
          "description",
          "$schema",
          "$defs",
          "$ref",
          "properties",
          "required",
          "items",
          "additionalProperties",
          "anyOf",
          "allOf");

  /** Keywords of few values, each of which has a reason of its own. */
  private static final Set<String> TOLD_BY_VALUE = Set.of("type", "format");

  private final JsonNode ourRoot;
  private final JsonNode theirRoot;
  private final Set<String> found;
  private final Set<String> open = new HashSet<>();

  SchemaDifferences(JsonNode ourRoot, JsonNode theirRoot, Set<String> found) {
    this.ourRoot = ourRoot;
    this.theirRoot = theirRoot;
    this.found = found;
  }

  void compare() {
    compare(ourRoot, theirRoot);
  }

  private void compare(JsonNode ours, JsonNode theirs) {
    if (!open.add(ours + " " + theirs)) {
      return;
    }
    Map<String, JsonNode> our = keywords(ours, ourRoot);
    Map<String, JsonNode> their = keywords(theirs, theirRoot);
    var names = new TreeSet<>(our.keySet());
    names.addAll(their.keySet());
    for (String name : names) {
      JsonNode mine = our.get(name);
      JsonNode other = their.get(name);
      if (!WORDS_FOR_PEOPLE.contains(name) && !Objects.equals(mine, other)) {
        boolean told = TOLD_BY_VALUE.contains(name) || (mine != null && other != null);
        add(name, told ? value(mine) : there(mine), told ? value(other) : there(other));
      }
    }
    child(our, their, "items");
    child(our, their, "additionalProperties");
    properties(our, their);
  }

  private void child(Map<String, JsonNode> our, Map<String, JsonNode> their, String name) {
    JsonNode mine = our.get(name);
    JsonNode other = their.get(name);
    if (mine != null && other != null) {
      compare(mine, other);
    } else if (mine != null || other != null) {
      add(name, there(mine), there(other));
    }
  }

  private void properties(Map<String, JsonNode> our, Map<String, JsonNode> their) {
    JsonNode mine = our.get("properties");
    JsonNode other = their.get("properties");
    if (mine == null || other == null) {
      if (mine != null || other != null) {
        add("properties", there(mine), there(other));
      }
      return;
    }
    for (String name : mine.propertyNames()) {
      if (!other.has(name)) {
        add("properties", "has " + name, "has not");
        continue;
      }
      boolean required = isRequired(our, name);
      if (required != isRequired(their, name)) {
        add("required", required ? "yes" : "no", required ? "no" : "yes");
      }
      compare(mine.get(name), other.get(name));
    }
    for (String name : other.propertyNames()) {
      if (!mine.has(name)) {
        add("properties", "has not", "has " + name);
      }
    }
  }

  private static boolean isRequired(Map<String, JsonNode> schema, String name) {
    JsonNode required = schema.get("required");
    return required != null
        && required.valueStream().anyMatch(item -> item.stringValue().equals(name));
  }

  /** References followed, and null told as one keyword, however a schema says it. */
  private static Map<String, JsonNode> keywords(JsonNode schema, JsonNode root) {
    var keywords = new LinkedHashMap<String, JsonNode>();
    schema.properties().forEach(entry -> keywords.put(entry.getKey(), entry.getValue()));
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      keywords.putAll(keywords(root.at(reference.stringValue().substring(1)), root));
    }
    for (String combination : new String[] {"anyOf", "allOf"}) {
      JsonNode parts = schema.get(combination);
      if (parts != null) {
        for (JsonNode part : parts) {
          if (part.path("type").asString("").equals("null")) {
            keywords.put("null", Instances.JSON.booleanNode(true));
          } else {
            keywords.putAll(keywords(part, root));
          }
        }
      }
    }
    JsonNode type = keywords.get("type");
    if (type != null && type.isArray()) {
      keywords.put("type", type.get(0));
      keywords.put("null", Instances.JSON.booleanNode(true));
    }
    return keywords;
  }

  private void add(String keyword, String ours, String theirs) {
    found.add("| `" + keyword + "` | " + ours + " | " + theirs + " |");
  }

  private static String there(@Nullable JsonNode value) {
    return value == null ? "none" : "there";
  }

  private static String value(@Nullable JsonNode value) {
    if (value == null) {
      return "none";
    }
    return "`" + (value.isString() ? value.stringValue() : value.toString()) + "`";
  }
}
