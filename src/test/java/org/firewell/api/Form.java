package org.firewell.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form as a browser sends it with a file in it. */
final class Form {

  private static final String BOUNDARY = "----firewell";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Form text(String name, String value) {
    write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BOUNDARY, name));
    write(value + "\r\n");
    return this;
  }

  Form file(String name, String fileName, byte[] content) {
    write(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name, fileName));
    out.writeBytes(content);
    write("\r\n");
    return this;
  }

  HttpRequest.Builder to(HttpRequest.Builder request) {
    write("--" + BOUNDARY + "--\r\n");
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()));
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
