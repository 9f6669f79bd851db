package dev.peruser.examples.traveldesk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a traveller wants to sit. */
enum Comfort {
  /** As most do. */
  @JsonProperty("economy")
  ECONOMY,
  /** As some do. */
  @JsonProperty("business")
  BUSINESS
}
