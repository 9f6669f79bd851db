package dev.peruser.model.workflow;

import dev.peruser.model.problem.FilePlace;

/**
 * A dependency of an instance: a setting that names a function or a group.
 *
 * @param setting the setting's path within the instance, such as {@code tools[1]} or {@code
 *     routes.search}
 * @param target the name that it gives: a function, a group, or {@code group__function}
 * @param source the same as the file writes it, before variables were substituted: what messages
 *     show of it
 * @param instance the instance that has to be there first: the target itself, or the group of
 *     {@code group__function}
 * @param kind what it wants
 * @param targetType the type that it wants, in source form, as the config schema says
 * @param place where the name stands; the instance's place if it is the setting's default
 */
public record Reference(
    String setting,
    String target,
    String source,
    String instance,
    Kind kind,
    String targetType,
    FilePlace place) {

  /** What a reference wants. */
  public enum Kind {
    /** A function, or a function of a group. */
    FUNCTION("function"),
    /** A whole group. */
    GROUP("group");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
