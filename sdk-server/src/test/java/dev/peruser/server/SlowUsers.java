package dev.peruser.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.TreeSet;

/**
 * Users who each have a slow turn at the same time, in a process of their own: one alone may not
 * have as many open files as both ends of their connections are.
 */
final class SlowUsers {
  private SlowUsers() {}

  /** Takes a port and the number of users, and says what they were answered. */
  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(args[0]);
    int users = Integer.parseInt(args[1]);
    var connections = new ArrayList<Socket>(users);
    for (int i = 0; i < users; i++) {
      connections.add(send(port, "/generate", "slow" + i, "wait"));
    }
    var statuses = new TreeSet<String>();
    for (Socket connection : connections) {
      statuses.add(status(connection));
    }
    System.out.println(connections.size() + " answers: " + statuses);
  }

  static Socket send(int port, String path, String user, String text) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String json = "{\"text\":\"" + text + "\"}";
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Cookie: nat-session=";
    String request = head + user + "\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  /** The beginning of the answer. */
  static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
  }
}
