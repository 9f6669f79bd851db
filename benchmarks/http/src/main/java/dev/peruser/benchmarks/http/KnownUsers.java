package dev.peruser.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Users who have been here before.
 *
 * @param contestant whom they call
 * @param count how many
 * @param heap bytes that the server's heap has grown by while they came
 * @param file their cookies, a line each
 */
record KnownUsers(Contestant contestant, int count, long heap, Path file) {
  private static final String BODY = "{\"label\":\"apples\",\"step\":3}";
  private static final String FIRST_ANSWER = "{\"label\":\"apples\",\"count\":3}";

  /** Has users come for the first time, and sees that each is served as the first. */
  static KnownUsers arrive(
      ServerProcess server, Contestant contestant, String prefix, int count, Path folder)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    URI uri = server.uri(contestant, false);
    var cookies = new ArrayList<String>(count);
    long before = server.heap();
    for (int i = 0; i < count; i++) {
      String own = contestant.cookie() + "=" + prefix + i;
      cookies.add(arrive(client, uri, contestant.namesUsers() ? "" : own));
    }
    long heap = server.heap() - before;
    Path file = Files.createTempFile(folder, contestant.name(), ".cookies");
    return new KnownUsers(contestant, count, heap, Files.write(file, cookies));
  }

  private static String arrive(HttpClient client, URI uri, String cookie)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BODY));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().equals(FIRST_ANSWER)) {
      throw new IOException(uri + " answers " + answer.statusCode() + " " + answer.body());
    }
    List<String> given = answer.headers().allValues("Set-Cookie");
    return given.isEmpty() ? cookie : given.get(0).split(";", 2)[0];
  }
}
