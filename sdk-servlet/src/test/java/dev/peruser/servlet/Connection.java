package dev.peruser.servlet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the application, on which what goes over the wire is known to the byte. */
final class Connection implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);

  private final URI base;
  private final Socket socket;
  private String lastHead = "";

  Connection(URI base) throws IOException {
    this.base = base;
    socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(30_000);
  }

  /** Sends a whole request, and gives back the status and the body of its answer. */
  String exchange(String method, String path, String user, String json) throws IOException {
    send(method, path, user, json.length(), json);
    return receive();
  }

  /** Sends a request, or the beginning of one that says to be longer. */
  void send(String method, String path, String user, int length, String json, String... moreHeaders)
      throws IOException {
    var head = new StringBuilder();
    head.append(method).append(' ').append(base.getPath()).append(path).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nContent-Type: application/json\r\n");
    head.append("Cookie: nat-session=").append(user).append("\r\n");
    head.append("Content-Length: ").append(length).append("\r\n");
    for (String header : moreHeaders) {
      head.append(header).append("\r\n");
    }
    head.append("\r\n").append(json);
    socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** The status and the body of the next answer, which has to have a length. */
  String receive() throws IOException {
    lastHead = readHead(socket.getInputStream());
    if (lastHead.startsWith("HTTP/1.1 100")) {
      lastHead = readHead(socket.getInputStream()); // Tomcat asks for any body
    }
    Matcher length = LENGTH.matcher(lastHead);
    if (!length.find()) {
      throw new IOException("An answer without a length: " + lastHead);
    }
    byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
    return lastHead.substring(9, 13) + new String(body, StandardCharsets.UTF_8);
  }

  /** The status line and the headers of the last answer. */
  String lastHead() {
    return lastHead;
  }

  private static String readHead(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("The connection was closed after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
