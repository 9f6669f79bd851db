package dev.peruser.examples.traveldesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.peruser.api.FunctionException;
import dev.peruser.testing.TestRuntime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TravelDeskTest {
  private static final String JOURNEY =
      """
      {"traveller": {"name": "Ann"}, "departure": "2026-12-01", "budget": %s,
       "legs": [{"kind": "flight", "from": "OSL", "to": "LIS"},
                {"kind": "stay", "town": "Lisbon", "nights": 3}]}""";

  @Test
  void anOfferHasItsPriceAndItsNumber() throws Exception {
    try (var runtime = TestRuntime.start(Path.of("workflow.yml"))) {
      assertEquals(
          "{\"number\":1,\"traveller\":\"Ann\",\"departure\":\"2026-12-01\","
              + "\"legs\":[{\"kind\":\"flight\",\"from\":\"OSL\",\"to\":\"LIS\"},"
              + "{\"kind\":\"stay\",\"town\":\"Lisbon\",\"nights\":3}],"
              + "\"comfort\":\"economy\",\"nights\":3,\"price\":360.50,\"notes\":{},"
              + "\"otherwise\":null}",
          runtime.as("ann").callJson(JOURNEY.formatted("400")));
    }
  }

  @Test
  void whatIsOverTheBudgetIsNotOffered() throws Exception {
    try (var runtime = TestRuntime.start(Path.of("workflow.yml"))) {
      var refused =
          assertThrows(
              FunctionException.class,
              () -> runtime.as("ann").callJson(JOURNEY.formatted("360.49")));
      assertEquals(409, refused.status());
    }
  }
}
