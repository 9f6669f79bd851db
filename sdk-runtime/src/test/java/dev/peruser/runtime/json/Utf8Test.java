package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** All at which something changes, and one between. */
  private static final int[] BYTES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Test
  void itIsOfTheStrictDecodersMindOfAllThatFourBytesCanBe() {
    assertSameMind(new byte[6], 0);
  }

  private static void assertSameMind(byte[] bytes, int length) {
    boolean good = Utf8.text(bytes, 1, length) != null;
    if (good != isGood(bytes, length)) { // an assertion for each of them takes too long
      assertThat(good).as("%s, %d", HexFormat.of().formatHex(bytes), length).isNotEqualTo(good);
    }
    if (length < 4) {
      for (int next : BYTES) {
        bytes[1 + length] = (byte) next;
        assertSameMind(bytes, length + 1);
      }
    }
  }

  private static boolean isGood(byte[] bytes, int length) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 1, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void whatStandsForMistakesElsewhereMayBeWritten() {
    byte[] replacement = "a\uFFFD".getBytes(UTF_8);

    assertThat(Utf8.text(replacement, 0, replacement.length)).isEqualTo("a\uFFFD");
  }

  @Test
  void itSaysWhereTheFirstMistakeBegins() {
    byte[] overlongSlash = {'x', 'a', (byte) 0xC3, (byte) 0xA4, (byte) 0xC0, (byte) 0xAF, 'b'};

    assertThat(Utf8.firstMistake(overlongSlash, 1, 6)).isEqualTo(3);
    assertThat(Utf8.firstMistake(overlongSlash, 1, 3)).isEqualTo(3);
  }
}
