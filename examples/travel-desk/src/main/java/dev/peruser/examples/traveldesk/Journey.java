package dev.peruser.examples.traveldesk;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.Description;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A journey that a traveller wants. */
record Journey(
    Traveller traveller,
    @Description("The day of the first leg") LocalDate departure,
    @Size(min = 1, max = 5) List<Leg> legs,
    @DefaultValue("economy") Comfort comfort,
    @DefaultValue("1") @Min(1) @Max(9) int seats,
    Optional<@DecimalMin(value = "0", inclusive = false) BigDecimal> budget,
    @DefaultValue("[]") Set<String> wishes,
    @DefaultValue("{}") @Size(max = 3) Map<String, String> notes,
    Optional<UUID> voucher,
    Optional<Instant> bookBefore,
    Optional<Journey> otherwise) {}
