package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What QGIS is served otherwise than others are, and that others are not. */
class SeenIdTest extends ApiTest {

  private static final String AGENT = "Mozilla/5.0 QGIS/34006/Debian GNU/Linux 13 (trixie)";
  private static final String ITEMS = "/ogc/collections/hydrants/items";
  private static final String PATCH = "application/merge-patch+json";

  /** An id may look like one that tells a version. */
  private static final String ID = "odd@5";

  /** The versions of an id go on where an earlier test left them. */
  private long created;

  @AfterEach
  void nothing_stays() {
    submit("DELETE", ITEMS + "/" + ID + "@" + version(), PATCH, "", qgis(Role.ADMINISTRATOR));
    get(ITEMS + "/" + ID, as(Role.VIEWER)).problem(404);
  }

  @Test
  void an_id_tells_the_version_to_the_qgis_of_an_account_alone() {
    create();

    JsonNode read = get(ITEMS + "?id=" + ID, qgis(Role.VIEWER)).json().at("/features/0");
    assertThat(read.path("id").asString()).isEqualTo("odd@5@" + created);
    assertThat(read.at("/properties/id").asString()).isEqualTo(ID);
    assertThat(read.path("properties").has("name")).as("though it is unknown").isTrue();
    assertThat(get(ITEMS + "/odd@5@" + created, qgis(Role.VIEWER)).json().path("id").asString())
        .isEqualTo("odd@5@" + created);

    for (String[] other : List.of(as(Role.VIEWER), new String[] {"User-Agent", AGENT})) {
      JsonNode plain = get(ITEMS + "?id=" + ID, other).json().at("/features/0");
      assertThat(plain.path("id").asString()).isEqualTo(ID);
    }
    assertThat(get(ITEMS + "/" + ID, as(Role.VIEWER)).json().path("properties").has("name"))
        .isFalse();
  }

  @Test
  void a_version_that_somebody_else_changed_is_stale_and_ones_own_is_not() {
    create();

    assertThat(change(Role.WATER_BUREAU, 0, 1).status()).isEqualTo(200);
    assertThat(change(Role.WATER_BUREAU, 0, 2).status()).as("after its own").isEqualTo(200);
    Reply stale = change(Role.PLANNER, 0, 3);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.header("Content-Type")).startsWith("application/xml");
    assertThat(stale.text()).contains("<ExceptionText>odd@5 已被更改（test-water_bureau，");
    assertThat(change(Role.PLANNER, 2, 3).status()).isEqualTo(200);
    assertThat(change(Role.WATER_BUREAU, 2, 4).status()).isEqualTo(412);
    assertThat(change(Role.PLANNER, 99, 4).status()).as("what was never seen").isEqualTo(412);
    assertThat(hydrant(ID).flowLS()).isEqualTo(3);
  }

  @Test
  void without_a_version_it_is_refused_as_anybody_is() {
    create();

    Reply reply = submit("PATCH", ITEMS + "/h01", PATCH, "{\"properties\":{}}", qgis(Role.PLANNER));

    assertThat(reply.status()).isEqualTo(428);
    assertThat(reply.text()).contains("If-Match");
  }

  @Test
  void options_tell_what_who_asks_may_do() {
    create();

    assertThat(allowed(ITEMS, qgis(Role.WATER_BUREAU))).contains("POST");
    assertThat(allowed(ITEMS + "/h01@0", qgis(Role.WATER_BUREAU)))
        .contains("PUT", "PATCH", "DELETE");
    assertThat(allowed("/ogc/collections/villages/items", qgis(Role.WATER_BUREAU)))
        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    for (String[] reader : List.of(qgis(Role.VIEWER), new String[] {"User-Agent", AGENT})) {
      assertThat(allowed(ITEMS, reader)).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }
  }

  private void create() {
    String feature =
        "{\"type\":\"Feature\",\"id\":\"odd@5\",\"geometry\":{\"type\":\"Point\",\"coordinates\":"
            + "[118.5,24.7]},\"properties\":{\"lifecycle\":\"planned\"}}";
    Reply reply = submit("POST", ITEMS, "application/geo+json", feature, qgis(Role.WATER_BUREAU));
    assertThat(reply.header("Location")).as(reply.text()).endsWith("/odd@5@" + version());
    created = version();
  }

  private Reply change(Role role, long since, int flow) {
    return submit(
        "PATCH",
        ITEMS + "/" + ID + "@" + (created + since),
        PATCH,
        "{\"properties\":{\"flow_l_s\":" + flow + "}}",
        qgis(role));
  }

  private long version() {
    return features.find(FeatureType.HYDRANTS, ID).orElseThrow().version();
  }

  private String[] qgis(Role role) {
    return as(role, "User-Agent", AGENT);
  }

  private List<String> allowed(String path, String... headers) {
    Reply reply = send(request(path, headers).method("OPTIONS", BodyPublishers.noBody()));
    return new ArrayList<>(
        Arrays.asList(
            String.join(",", reply.response().headers().allValues("Allow")).split(",\\s*")));
  }
}
