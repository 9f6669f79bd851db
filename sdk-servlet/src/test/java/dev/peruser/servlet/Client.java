package dev.peruser.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests as a client would. */
final class Client {
  /** For servers that do not speak HTTPS. */
  static final HttpClient PLAIN = HttpClient.newHttpClient();

  private final URI base;
  private final HttpClient http;

  Client(URI base) {
    this(base, PLAIN);
  }

  /** A client that trusts whom the test says. */
  Client(URI base, HttpClient http) {
    this.base = base;
    this.http = http;
  }

  static String act(String act, String text) {
    return "{\"act\":\"" + act + "\",\"text\":\"" + text + "\"}";
  }

  /** A request that a test may change. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(40));
  }

  HttpRequest.Builder post(String path, String user, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Cookie", "nat-session=" + user)
        .POST(BodyPublishers.ofString(json));
  }

  HttpResponse<String> generate(String user, String act, String text) throws Exception {
    return send(post("/generate", user, act(act, text)));
  }

  CompletableFuture<HttpResponse<String>> generateAsync(String user, String act, String text) {
    return sendAsync(post("/generate", user, act(act, text)));
  }

  CompletableFuture<HttpResponse<String>> streamAsync(String user, String act, String text) {
    return sendAsync(post("/generate/stream", user, act(act, text)));
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Posts an action over a connection of its own, and gives back all that comes. */
  String postAndClose(String path, String user, String json) throws IOException {
    return postHeaderAndClose(path, json, "Cookie: nat-session=" + user);
  }

  /** The same, with a header of the test's own in place of the cookie. */
  String postHeaderAndClose(String path, String json, String header) throws IOException {
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + base.getPath()
                      + path
                      + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: application/json\r\n"
                      + header
                      + "\r\nContent-Length: "
                      + json.length()
                      + "\r\n\r\n"
                      + json)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Opens a connection that a test uses by hand. */
  Connection connect() throws IOException {
    return new Connection(base);
  }

  HttpResponse<InputStream> open(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofInputStream());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
