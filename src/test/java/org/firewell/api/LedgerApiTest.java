package org.firewell.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

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

  Reply as(Role role, String path, Map<String, Object> body) {
    return post(path, json(body), as(role));
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
}
