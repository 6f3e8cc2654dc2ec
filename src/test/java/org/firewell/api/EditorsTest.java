package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.benchmark.Editors;
import org.firewell.feature.Hydrant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hundred who edit at once, over HTTP against the real server, on each of its databases. */
abstract class EditorsTest extends ApiTest {

  private static final int EDITORS = 100;
  private static final int SHARED = 10;
  private static final int TURNS = 2;

  @Test
  void a_hundred_editors_lose_no_update() throws Exception {
    String bearer = as(Role.WATER_BUREAU)[1];
    Editors editors = new Editors("http://localhost:" + port, bearer.substring("Bearer ".length()));

    Editors.Result result = editors.run(EDITORS, SHARED, TURNS);

    assertThat(result.conflicts()).as("they met").isPositive();
    Map<String, Integer> told = new HashMap<>();
    for (int i = 0; i < SHARED; i++) {
      String id = Editors.shared(i);
      Hydrant hydrant = hydrant(id);
      assertThat(hydrant.flowLS()).as(id).isEqualTo(EDITORS * TURNS / SHARED);
      reasons(id).forEach(reason -> told.merge(reason, 1, Integer::sum));
    }
    Map<String, Integer> each = new HashMap<>();
    for (int editor = 0; editor < EDITORS; editor++) {
      for (int turn = 0; turn < TURNS; turn++) {
        each.put(Editors.reason(editor, turn), 1);
      }
      assertThat(kinds("own-" + editor)).containsExactly("remove", "replace", "create");
    }
    assertThat(told).as("each edit, as often as it is in the history").isEqualTo(each);
  }

  private List<String> reasons(String id) {
    return values(id, "reason").stream().filter(reason -> reason.startsWith("editor")).toList();
  }

  private List<String> kinds(String id) {
    return values(id, "kind");
  }

  private List<String> values(String id, String member) {
    List<String> values = new ArrayList<>();
    for (JsonNode past :
        get("/api/edits/of/hydrants/" + id, as(Role.VIEWER)).json().get("history")) {
      values.add(past.get(member).asString(""));
    }
    return values;
  }
}
