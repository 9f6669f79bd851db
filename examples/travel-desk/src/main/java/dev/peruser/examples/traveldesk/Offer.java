package dev.peruser.examples.traveldesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the desk offers. */
record Offer(
    int number,
    String traveller,
    LocalDate departure,
    List<Leg> legs,
    Comfort comfort,
    int nights,
    BigDecimal price,
    Map<String, String> notes,
    Optional<Offer> otherwise) {}
