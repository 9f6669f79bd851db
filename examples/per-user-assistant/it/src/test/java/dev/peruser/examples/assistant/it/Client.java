package dev.peruser.examples.assistant.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Calls a server. */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** One for all: its connections are used again, and servers do not have to hold more of them. */
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private final URI server;
  private final Optional<String> authorization;

  /**
   * Makes a client.
   *
   * @param server where the server is, without a slash at the end
   */
  Client(URI server) {
    this(server, Optional.empty());
  }

  private Client(URI server, Optional<String> authorization) {
    this.server = server;
    this.authorization = authorization;
  }

  /** The same, with a name and a password. */
  Client withLogin(String name, String password) {
    byte[] login = (name + ":" + password).getBytes(UTF_8);
    return new Client(server, Optional.of("Basic " + Base64.getEncoder().encodeToString(login)));
  }

  /** The same, with a bearer token. */
  Client withToken(String token) {
    return new Client(server, Optional.of("Bearer " + token));
  }

  /** Over a connection of its own, which is closed then. */
  int statusOverNewConnection(String path) throws IOException {
    var connection = (HttpURLConnection) URI.create(server + path).toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  HttpResponse<String> post(String user, String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path, Optional.of(user))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> postWithoutUser(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path, Optional.empty())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path, Optional.empty()).GET());
  }

  private HttpRequest.Builder request(String path, Optional<String> user) {
    var request = HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
    authorization.ifPresent(value -> request.header("Authorization", value));
    user.ifPresent(id -> request.header("Cookie", "nat-session=" + id));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
