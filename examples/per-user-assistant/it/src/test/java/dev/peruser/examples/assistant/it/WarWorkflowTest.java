package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarWorkflowTest {

  @Test
  void theWarDiffersOnlyInWhomItTrusts() throws Exception {
    String ofTheWar =
        Repository.text("examples/per-user-assistant/war/src/main/webapp/WEB-INF/workflow.yml");
    int start = ofTheWar.indexOf("  front_end:\n");
    int end = ofTheWar.indexOf("functions:\n");
    assertThat(ofTheWar.substring(start, end)).contains("allow_unsigned_cookies: true");
    assertThat(ofTheWar.substring(0, start) + ofTheWar.substring(end))
        .isEqualTo(Repository.text("examples/per-user-assistant/workflow.yml"));
  }
}
