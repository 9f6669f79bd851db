package dev.peruser.examples.traveldesk;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A part of a journey. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Leg {

  /** In the air. */
  @JsonTypeName("flight")
  record Flight(@Pattern(regexp = "[A-Z]{3}") String from, @Pattern(regexp = "[A-Z]{3}") String to)
      implements Leg {}

  /** In a town. */
  @JsonTypeName("stay")
  record Stay(@Size(min = 1, max = 40) String town, @Min(1) @Max(30) int nights) implements Leg {}
}
