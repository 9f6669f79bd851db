package dev.peruser.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a mistake is, in full and for a person to read. */
class JsonPointerTest {
  private static JsonPointer of(String... steps) {
    JsonPointer pointer = JsonPointer.ROOT;
    for (String step : steps) {
      pointer = pointer.at(step);
    }
    return pointer;
  }

  private static void assertWhole(JsonPointer pointer, String text) {
    assertThat(pointer).hasToString(text);
    assertThat(pointer.shortened()).isEqualTo(text);
  }

  @Test
  void aShortOneIsShownAsItIs() {
    assertWhole(JsonPointer.ROOT, "");
    assertWhole(of(""), "/");
    assertWhole(of("orders").at(17).at("lines"), "/orders/17/lines");
    assertWhole(of("a/b", "~", "~1"), "/a~1b/~0/~01");
  }

  @Test
  void itsStepsAreNotEscaped() {
    assertThat(JsonPointer.ROOT.steps()).isEmpty();
    assertThat(of("a/b", "~", "").steps()).isEqualTo(List.of("a/b", "~", ""));
  }

  @Test
  void onesWithTheSameStepsAreEqual() {
    assertThat(of("a").at(1)).isEqualTo(of("a", "1")).isNotEqualTo(of("a", "2"));
  }

  @Test
  void ofALongOneTheBeginningAndTheEndAreShown() {
    JsonPointer pointer = JsonPointer.ROOT;
    for (int i = 1000; i < 2000; i++) {
      pointer = pointer.at(i);
    }

    assertThat(pointer.shortened())
        .hasSize(500 + "/...".length() + 500)
        .startsWith("/1000/1001/")
        .contains("/1099/.../1900/")
        .endsWith("/1998/1999");
  }

  @Test
  void nothingIsMarkedAsLeftOutThatIsThere() {
    String half = "n".repeat(499);
    assertWhole(of(half, half), "/" + half + "/" + half);
    assertThat(of(half, "", half).shortened()).isEqualTo("/" + half + "/.../" + half);
  }

  @Test
  void theLastStepIsThereHoweverLongItIs() {
    String name = "n".repeat(1_000);
    assertWhole(of(name), "/" + name);
    assertWhole(of("counts", name), "/counts/" + name);
    assertThat(of("counts", name, name).shortened()).isEqualTo("/counts/.../" + name);
    assertThat(of(name, name, "x").shortened()).isEqualTo("/.../x");
  }
}
