package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.firewell.account.Role;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.round.Pictures;
import org.firewell.scene.Scene;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A server of its own on 2022-12-20, where hydrants come and go. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
@Import(LedgerApiTest.OnTheDay.class)
abstract class LedgerApiTest extends ApiTest {

  static final LocalDate TODAY = LocalDate.of(2022, 12, 20);

  @TestConfiguration
  static class OnTheDay {

    /** Ten in the morning in the county. */
    @Bean
    @Primary
    Clock ofTheDay() {
      return Clock.fixed(Instant.parse("2022-12-20T02:00:00.123456789Z"), ZoneOffset.UTC);
    }
  }

  /** A hydrant east of the middle and north of the row of the desert's. */
  Hydrant keep(String id, double east, double north, String... attributes) {
    Scene scene = new Scene();
    Scene.Thing<?> thing = scene.hydrant(id).at(east, north);
    for (int i = 0; i < attributes.length; i += 2) {
      thing.with(attributes[i], attributes[i + 1]);
    }
    Hydrant hydrant = scene.ground().list(FeatureType.HYDRANTS).get(0);
    features.add(FeatureType.HYDRANTS, List.of(hydrant), Drafts.of(Edit.Kind.CREATE));
    return hydrant;
  }

  Hydrant hydrant(String id) {
    return features.find(FeatureType.HYDRANTS, id).orElseThrow().feature();
  }

  Reply as(Role role, String path, Map<String, Object> body) {
    return post(path, json(body), as(role));
  }

  /** The hash of a photo that is kept from now on, another for each colour. */
  String photo(int colour) {
    Reply reply =
        send(
            request("/api/attachments", as(Role.WATER_BUREAU))
                .header("Content-Type", "image/jpeg")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        Pictures.encoded("jpg", 64, 48, colour))));
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply.json().path("sha256").asString();
  }

  static Map<String, Object> step(String to, String... members) {
    Map<String, Object> step = new HashMap<>();
    step.put("id", UUID.randomUUID().toString());
    step.put("to", to);
    step.put("on", TODAY.toString());
    for (int i = 0; i < members.length; i += 2) {
      step.put(members[i], members[i + 1]);
    }
    return step;
  }

  static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.path(member).asString())
        .toList();
  }

  static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach((name, member) -> members.add("\"" + name + "\":" + json(member)));
      return "{" + String.join(",", members) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(",", list.stream().map(LedgerApiTest::json).toList()) + "]";
    }
    return value instanceof String text
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : String.valueOf(value);
  }
}
