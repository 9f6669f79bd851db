package dev.peruser.model.workflow;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Internet addresses that begin alike.
 *
 * @param first an address of the range
 * @param bits how many of its bits all others have as well
 */
public record AddressRange(InetAddress first, int bits) {
  /** Without leading zeros, which some read as octal. */
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /**
   * Only literals, so that no name is ever looked up. What has a colon cannot be one: if it is not
   * an address, {@link InetAddress} says so at once.
   */
  private static final Pattern LITERAL =
      Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  /**
   * Reads a range.
   *
   * @param text an address such as {@code 10.0.0.1} or {@code ::1}, or with a number of bits, such
   *     as {@code 10.0.0.0/8}
   * @return the range; empty if the text is none
   */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    if (!LITERAL.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.getByName(literal);
      int all = address.getAddress().length * Byte.SIZE;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      return bits < 0 || bits > all
          ? Optional.empty()
          : Optional.of(new AddressRange(address, bits));
    } catch (UnknownHostException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether an address is in the range.
   *
   * @param address an address; one of the other version is not
   * @return whether it is
   */
  public boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] other = address.getAddress();
    if (ours.length != other.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (ours[i] != other[i]) {
        return false;
      }
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || (ours[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0;
  }

  /**
   * Whether every address of its version is in the range.
   *
   * @return whether it leaves nobody out
   */
  public boolean isEverybody() {
    return bits == 0;
  }

  /** As it is written in a workflow file. */
  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }
}
