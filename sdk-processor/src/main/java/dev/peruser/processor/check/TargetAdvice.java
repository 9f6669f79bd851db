package dev.peruser.processor.check;

import dev.peruser.model.problem.Suggestions;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** What a reference to a class that is not registered may have meant. */
final class TargetAdvice {
  private static final int MOST = 3;

  private final Language language;
  private final CompiledHere here;

  TargetAdvice(Language language, CompiledHere here) {
    this.language = language;
    this.here = here;
  }

  /** What the class is. */
  String what(TypeElement target, boolean group) {
    return withConfig(target, group).isEmpty() ? "not registered" : "a config";
  }

  /** What to refer to in its place. */
  String about(TypeElement target, boolean group) {
    List<String> withConfig = withConfig(target, group);
    if (!withConfig.isEmpty()) {
      return "Refer to what has that config: " + join(withConfig) + ".";
    }
    List<String> subtypes = subtypes(target, group);
    if (!subtypes.isEmpty()) {
      return "Refer to what is registered of that type: " + join(subtypes) + ".";
    }
    List<String> near = near(target, group);
    return near.isEmpty()
        ? "Refer to a class that is registered as a " + (group ? "group." : "function.")
        : "Did you mean " + join(near) + "?";
  }

  private Stream<TypeElement> registered(boolean group) {
    return here.registered().stream()
        .filter(
            type ->
                DeclarationReader.registrations(type).stream()
                    .anyMatch(registration -> DeclarationReader.isGroup(registration) == group));
  }

  private static String join(List<String> names) {
    return String.join(" or ", names.subList(0, Math.min(MOST, names.size())));
  }

  private List<String> withConfig(TypeElement target, boolean group) {
    String name = target.getQualifiedName().toString();
    return registered(group)
        .filter(
            type ->
                DeclarationReader.registrations(type).stream()
                    .flatMap(registration -> configName(registration).stream())
                    .anyMatch(name::equals))
        .map(type -> type.getQualifiedName().toString())
        .toList();
  }

  private List<String> configName(Annotation registration) {
    return registration.type("configType").map(language::name).stream().toList();
  }

  private List<String> subtypes(TypeElement target, boolean group) {
    String name = target.getQualifiedName().toString();
    return registered(group)
        .filter(type -> language.as(type.asType(), name).isPresent())
        .map(type -> type.getQualifiedName().toString())
        .toList();
  }

  /** By the simple name: a class of that name, or nearly, may be in another package. */
  private List<String> near(TypeElement target, boolean group) {
    Map<String, List<String>> bySimpleName =
        registered(group)
            .collect(
                Collectors.groupingBy(
                    type -> type.getSimpleName().toString(),
                    TreeMap::new,
                    Collectors.mapping(
                        type -> type.getQualifiedName().toString(), Collectors.toList())));
    return Suggestions.near(target.getSimpleName().toString(), bySimpleName.keySet()).stream()
        .flatMap(name -> bySimpleName.getOrDefault(name, List.of()).stream())
        .toList();
  }
}
