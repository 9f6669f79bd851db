package com.acme;

import dev.peruser.api.FunctionConfig;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

@FunctionConfig(name = "search")
record SearchConfig(
    int limit,
    Optional<Double> ratio,
    Optional<Boolean> exact,
    Optional<Mode> mode,
    Optional<Character> query,
    Optional<LocalDate> since,
    Optional<Duration> pause,
    Optional<Set<String>> tags,
    Optional<String> label,
    Optional<Point> from,
    Optional<Area> area) {}
