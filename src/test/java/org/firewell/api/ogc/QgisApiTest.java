package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.machine.Qgis;
import tools.jackson.databind.JsonNode;

/** Asks QGIS of this server. */
abstract class QgisApiTest extends ApiTest {

  /** Who sits at it is nobody. */
  protected static Qgis qgis() {
    Optional<Qgis> qgis = Qgis.open();
    assumeTrue(
        qgis.isPresent(),
        "not run: QGIS 3.40 is made from Debian 13 by debootstrap, which takes root on a Debian");
    return qgis.get();
  }

  /** Who sits at it has entered a token. */
  protected Qgis qgis(Role role) {
    Qgis qgis = qgis();
    ask(qgis, "sign_in", Map.of("token", as(role)[1].substring("Bearer ".length())));
    return qgis;
  }

  protected JsonNode ask(Qgis qgis, String what, Map<String, Object> more) {
    Map<String, Object> question = new LinkedHashMap<>(more);
    question.put("server", "http://localhost:" + port + "/ogc");
    JsonNode answer = qgis.ask(what, question);
    assertThat(answer.has("fault")).as(answer.toString()).isFalse();
    return answer;
  }
}
