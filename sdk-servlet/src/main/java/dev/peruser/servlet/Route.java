package dev.peruser.servlet;

import dev.peruser.servlet.http.Handler;
import dev.peruser.servlet.openapi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that is served. Each path has one method; {@code HEAD} goes with {@code GET}, and {@code
 * OPTIONS} is answered for all.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path the path within the application
 * @param handler answers
 * @param operation what the OpenAPI document says of it; null if it is not to be found there
 */
record Route(String method, String path, Handler handler, @Nullable Operation operation) {

  boolean takes(String requestMethod) {
    return requestMethod.equals(method) || (requestMethod.equals("HEAD") && method.equals("GET"));
  }

  /** The value of the header {@code Allow}. */
  String allow() {
    return String.join(
        ", ",
        method.equals("GET") ? List.of("GET", "HEAD", "OPTIONS") : List.of(method, "OPTIONS"));
  }
}
