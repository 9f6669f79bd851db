package dev.peruser.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP request that started a turn. It may carry credentials: do not log it.
 *
 * @param method the method, such as {@code POST}
 * @param path the path, without the query
 * @param headers the headers, by lower-case name, each with its values in order
 * @param query the query parameters, decoded, each with its values in order
 * @param cookies the cookies, by name
 * @param remoteAddress the address that the request came from, as the container reports it
 */
public record RequestMetadata(
    String method,
    String path,
    Map<String, List<String>> headers,
    Map<String, List<String>> query,
    Map<String, String> cookies,
    String remoteAddress) {

  /** Copies the maps. */
  public RequestMetadata {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
    cookies = Map.copyOf(cookies);
  }

  /**
   * The first value of a header.
   *
   * @param name the header's name, in lower case
   * @return its first value, if the request has it
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
  }
}
