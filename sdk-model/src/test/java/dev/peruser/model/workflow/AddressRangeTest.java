package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  private static final String NAME_LIKE_AN_ADDRESS = "1.2.3.999";

  @ParameterizedTest
  @CsvSource({
    "10.0.0.5, 10.0.0.5, 10.0.0.4",
    "10.0.0.0/8, 10.255.255.255, 11.0.0.0",
    "192.168.4.0/22, 192.168.7.1, 192.168.8.1",
    "0.0.0.0/0, 255.255.255.255, ::1",
    "::1, ::1, ::2",
    "fd00::/8, fdff::1, fe00::1",
  })
  void aRangeHasTheAddressesThatBeginLikeIt(String range, String inside, String outside)
      throws UnknownHostException {
    AddressRange parsed = AddressRange.parse(range).orElseThrow();

    assertThat(parsed.contains(InetAddress.getByName(inside))).isTrue();
    assertThat(parsed.contains(InetAddress.getByName(outside))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/8",
        "localhost",
        "10.0.0",
        "10.0.0.0.1",
        "10.0.0.256",
        NAME_LIKE_AN_ADDRESS,
        "010.0.0.1",
        "1",
        "10.0.0.1/33",
        "10.0.0.1/-1",
        "10.0.0.1/",
        "10.0.0.1/x",
        ":",
        "1:2",
        "::g",
        "::1/129",
        "1.2.3.4:80",
        "[::1]",
        "fe80::1%lo"
      })
  void whatIsNoAddressIsNoRange(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  /** Where the only name that there is looks like an address, as seen by a machine of its own. */
  @Test
  void noNameIsLookedUp(@TempDir Path folder) throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), "10.9.8.7 " + NAME_LIKE_AN_ADDRESS);
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                Asked.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.strip()).isEqualTo("10.9.8.7 Optional.empty");
  }

  /** Says what the name means to the machine, and what it is as a range. */
  static final class Asked {
    private Asked() {}

    public static void main(String[] arguments) throws UnknownHostException {
      System.out.println(
          InetAddress.getByName(NAME_LIKE_AN_ADDRESS).getHostAddress()
              + " "
              + AddressRange.parse(NAME_LIKE_AN_ADDRESS));
    }
  }
}
