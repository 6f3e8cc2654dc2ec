package org.firewell.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came back for a request as it is, with signs that no client would send.
 *
 * @param head the line of the status and the headers
 * @param body in the encoding in which it was sent
 */
record RawReply(List<String> head, String body) {

  private static final String END = "\r\n\r\n";

  /**
   * @param target what stands between {@code GET} and {@code HTTP/1.1}, its signs as bytes
   */
  static RawReply get(int port, String target, String... headers) throws IOException {
    List<String> lines = new ArrayList<>(List.of("GET " + target + " HTTP/1.1", "Host: localhost"));
    lines.add("Connection: close");
    for (int i = 0; i < headers.length; i += 2) {
      lines.add(headers[i] + ": " + headers[i + 1]);
    }
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(60_000);
      String request = String.join("\r\n", lines) + END;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return read(all.toString(StandardCharsets.UTF_8));
    }
  }

  private static RawReply read(String text) {
    int end = text.indexOf(END);
    return new RawReply(text.substring(0, end).lines().toList(), text.substring(end));
  }

  int status() {
    return Integer.parseInt(head.get(0).split(" ")[1]);
  }

  String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }
}
