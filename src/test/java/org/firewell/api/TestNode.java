package org.firewell.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.FirewellServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server on free ports, both of the public and of the management, which can be ended. */
public final class TestNode implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ConfigurableApplicationContext context;

  /**
   * @param settings such as {@code --firewell.drain=2s}; the database is one of them
   */
  public TestNode(String... settings) {
    Map<String, String> all = new LinkedHashMap<>();
    List.of("--server.port=0", "--management.server.port=0", "--firewell.dataset=none")
        .forEach(usual -> all.put(name(usual), usual));
    List.of(settings).forEach(setting -> all.put(name(setting), setting));
    context =
        new SpringApplicationBuilder(FirewellServer.class).run(all.values().toArray(String[]::new));
  }

  private static String name(String setting) {
    return setting.split("=", 2)[0];
  }

  public int port() {
    return port("server");
  }

  /** The address of something that people ask. */
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** The address of something that those who run it ask. */
  public String atManagement(String path) {
    return "http://127.0.0.1:" + port("management") + path;
  }

  private int port(String which) {
    return context.getEnvironment().getRequiredProperty("local." + which + ".port", Integer.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T named(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public static HttpResponse<String> get(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(address, e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
