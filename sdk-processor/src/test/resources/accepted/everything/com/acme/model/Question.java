package com.acme.model;

import dev.peruser.api.DefaultValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Question(
    String text,
    @DefaultValue("") String note,
    @Nullable String reason,
    Optional<String> language,
    OptionalInt rank,
    Kind kind,
    @DefaultValue("LATER") Kind fallback,
    byte small,
    long big,
    double ratio,
    Boolean sure,
    char letter,
    byte[] blob,
    int[] counts,
    List<String> words,
    Set<UUID> ids,
    Map<String, List<Integer>> scores,
    Map<Kind, Person> byKind,
    @DefaultValue("{\"a\": 1}") Map<String, Integer> weights,
    Instant at,
    LocalDate day,
    @DefaultValue("PT30S") Duration pause,
    URI link,
    Address home,
    Address work,
    Person who,
    Page<String> page) {

  public enum Kind {
    NOW,
    LATER
  }
}
