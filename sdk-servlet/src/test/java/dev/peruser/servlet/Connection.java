package dev.peruser.servlet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the application, on which what goes over the wire is known to the byte. */
final class Connection implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);

  private static final int PATIENCE = 30_000;

  private final URI base;
  private final Socket socket;
  private final InputStream in;
  private String lastHead = "";

  Connection(URI base) throws IOException {
    this.base = base;
    socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** How many bytes may have come that the test has not taken. */
  void takeAhead(int bytes) throws IOException {
    socket.setReceiveBufferSize(bytes);
  }

  /** Sends a whole request, and gives back the status and the body of its answer. */
  String exchange(String method, String path, String user, String json) throws IOException {
    send(method, path, user, json.length(), json);
    return receive();
  }

  /** Sends a request, or the beginning of one that says to be longer, or not how long. */
  void send(String method, String path, String user, int length, String json, String... moreHeaders)
      throws IOException {
    var head = new StringBuilder();
    head.append(method).append(' ').append(base.getPath()).append(path).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nContent-Type: application/json\r\n");
    head.append("Cookie: nat-session=").append(user).append("\r\n");
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    for (String header : moreHeaders) {
      head.append(header).append("\r\n");
    }
    send(head.append("\r\n").append(json).toString());
  }

  /** Sends some bytes, whatever they are. */
  void send(String ascii) throws IOException {
    send(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends some bytes, which need not be characters. */
  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Waits for an answer, for some milliseconds. */
  boolean hasAnswerWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      in.mark(1);
      in.read();
      in.reset();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE);
    }
  }

  /** The status line and the headers that come next. */
  String receiveHead() throws IOException {
    lastHead = readHead(in);
    return lastHead;
  }

  /** All that comes until the other side closes the connection. */
  String receiveAll() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** So many bytes. */
  String receiveExactly(int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /** The status and the body of the next answer, which has to have a length. */
  String receive() throws IOException {
    if (receiveHead().startsWith("HTTP/1.1 100")) {
      receiveHead(); // Tomcat asks for any body
    }
    return lastHead.substring(9, 13) + receiveBody();
  }

  /** What follows the last head, which has to say how long it is. */
  String receiveBody() throws IOException {
    Matcher length = LENGTH.matcher(lastHead);
    if (!length.find()) {
      throw new IOException("An answer without a length: " + lastHead);
    }
    return receiveExactly(Integer.parseInt(length.group(1)));
  }

  /** Receives until a text has come, and no more. */
  void receiveUntil(String text) throws IOException {
    var received = new StringBuilder();
    while (received.indexOf(text) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("The connection was closed after: " + received);
      }
      received.append((char) next);
    }
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
