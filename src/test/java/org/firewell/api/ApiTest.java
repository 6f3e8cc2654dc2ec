package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.firewell.account.Account;
import org.firewell.account.Accounts;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.round.Pictures;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole server on a free port, on H2GIS in memory, with a small desert in it:
 *
 * <pre>
 * township t  4 km x 4 km around the middle
 * villages    v1 to v3, 400 m wide, 1 km apart, with 1, 2, 4 households
 * hydrants    h01 to h25, 100 m apart from west to east; h25 only until 2022-06-30
 * buildings   b1 to b3, one in each village; no other layer was loaded
 * </pre>
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
    properties = {
      "firewell.dataset=none",
      // nothing tells that the desert's positions are schematic
      "firewell.public-view=full",
      "firewell.basemap.url=https://tiles.example.org/{z}/{x}/{y}.png",
      "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
@Import(WithSmallQuestions.class)
public abstract class ApiTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Autowired protected Features features;
  @Autowired protected Accounts accounts;
  @Autowired protected Registrar registrar;
  @LocalServerPort protected int port;

  @BeforeEach
  protected void load() {
    if (features.county().isEmpty()) {
      features.load(
          new County("沙漠县", Scene.DAY, List.of("jinjiang-2022", "sanyuan-2023")),
          desert().ground(),
          Map.of(),
          Drafts.imported());
    }
  }

  private static Scene desert() {
    Scene desert = new Scene();
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104");
    for (int i = 1; i <= 3; i++) {
      double east = (i - 2) * 1000.0;
      desert
          .village("v" + i)
          .box(east - 200, -200, east + 200, 200)
          .with("township", "t")
          .households(1 << (i - 1));
      desert.building("b" + i).box(east - 10, -10, east + 10, 10).households(1 << (i - 1));
    }
    for (int i = 1; i <= 25; i++) {
      String gone = i == 25 ? "2022-07-01" : null;
      desert.hydrant("h%02d".formatted(i)).east((i - 13) * 100.0).with("valid_to", gone);
    }
    desert.layer(FeatureType.PIPES);
    return desert;
  }

  protected Reply get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  protected Reply post(String path, String body, String... headers) {
    return submit("POST", path, "application/json", body, headers);
  }

  protected Reply submit(String method, String path, String type, String body, String... headers) {
    return submit(method, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  protected Reply submit(String method, String path, String type, byte[] body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** The hash of a photo that is kept from now on, another for each colour. */
  protected String photo(int colour) {
    byte[] photo = Pictures.encoded("jpg", 64, 48, colour);
    Reply reply = submit("POST", "/api/attachments", "image/jpeg", photo, as(Role.WATER_BUREAU));
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply.json().path("sha256").asString();
  }

  protected Hydrant hydrant(String id) {
    return features.find(FeatureType.HYDRANTS, id).orElseThrow().feature();
  }

  protected static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** Headers that show a token of an account of a role; a township's is of the desert's. */
  protected String[] as(Role role, String... headers) {
    String name = "test-" + role.word();
    String unit = role == Role.TOWNSHIP ? "350582104" : null;
    Account account =
        accounts
            .find(name)
            .orElseGet(
                () ->
                    registrar.choose(
                        registrar.create(name, role, unit, Author.HOUSE).of(), "correct horse"));
    String token =
        TOKENS.computeIfAbsent(port + name, p -> registrar.token(account, "t", role, 1).secret());
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Bearer " + token));
    return all.toArray(String[]::new);
  }

  protected Reply delete(String path) {
    return send(request(path).DELETE());
  }

  protected Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  protected HttpRequest.Builder request(String path, String... headers) {
    URI address = URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** What came back. */
  protected record Reply(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The problem document of a fault, checked to be one. */
    public JsonNode problem(int status) {
      assertThat(status()).as(text()).isEqualTo(status);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(text()).doesNotContain("\tat ").doesNotContain("Exception");
      return json();
    }

    /** The address of the first link of a relation, empty when there is none. */
    public String link(String rel) {
      for (JsonNode link : json().path("links")) {
        if (link.path("rel").asString().equals(rel)) {
          return link.path("href").asString();
        }
      }
      return "";
    }
  }

  static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.path(member).asString())
        .toList();
  }
}
