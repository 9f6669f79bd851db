package dev.peruser.servlet.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source of identities that a workflow file names:
 *
 * <pre>{@code
 * general:
 *   front_end:
 *     identity:
 *       - provider: {name: api_key, file: keys.txt}
 * }</pre>
 *
 * <p>Providers are found by {@link java.util.ServiceLoader}, in the application and in the folder
 * of {@code --plugins}.
 */
public interface IdentityProvider {

  /**
   * The name by which a workflow file asks for the source, which is also the {@code source} of its
   * users.
   *
   * @return a name, such as {@code api_key}
   */
  String name();

  /**
   * Makes a source. Called once for each start.
   *
   * @param settings the other keys of the workflow file, as strings, booleans, {@link
   *     java.math.BigInteger}, {@link java.math.BigDecimal}, lists and maps
   * @return the source; closed when the servlet is destroyed if it is {@link AutoCloseable}
   * @throws IllegalArgumentException if the settings are wrong; its message is shown to whoever
   *     starts the server, unless a setting comes from a variable, whose value the message might
   *     have. Whatever else is thrown is shown with its stack trace
   */
  IdentitySource create(Map<String, @Nullable Object> settings);
}
