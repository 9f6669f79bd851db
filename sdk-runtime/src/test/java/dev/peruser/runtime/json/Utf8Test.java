package dev.peruser.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** All at which something changes, and one between. */
  private static final int[] BYTES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Test
  void itIsOfTheJdksMindOfAllThatFourBytesCanBe() {
    byte[] bytes = new byte[6];
    for (int a : BYTES) {
      for (int b : BYTES) {
        for (int c : BYTES) {
          for (int d : BYTES) {
            bytes[1] = (byte) a;
            bytes[2] = (byte) b;
            bytes[3] = (byte) c;
            bytes[4] = (byte) d;
            for (int length = 1; length <= 4; length++) {
              boolean good = Utf8.firstMistake(bytes, 1, length) < 0;
              boolean expected = isGood(bytes, length);
              if (good != expected) { // an assertion for each of a million takes too long
                assertThat(good).as("%x %x %x %x, %d", a, b, c, d, length).isEqualTo(expected);
              }
            }
          }
        }
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
  void itSaysWhereTheFirstMistakeBegins() {
    byte[] overlongSlash = {'x', 'a', (byte) 0xC3, (byte) 0xA4, (byte) 0xC0, (byte) 0xAF, 'b'};

    assertThat(Utf8.firstMistake(overlongSlash, 1, 6)).isEqualTo(3);
    assertThat(Utf8.firstMistake(overlongSlash, 1, 3)).isNegative();
  }
}
