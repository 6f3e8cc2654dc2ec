package org.firewell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.patch.GapPatches;
import org.firewell.feature.FeatureType;
import org.firewell.render.Json;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of a kept answer is what was found, to the last bit of each place. */
class ReadAnswerTest {

  private final Scene scene = new Scene();

  @BeforeEach
  void gaps() {
    scene.layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES).layer(FeatureType.BUILDINGS);
    scene.hydrant("h").at(1000, 0);
    scene.building("a").box(0, 0, 10.1, 10.3).households(1);
    scene.building("b").at(49, 1);
    scene.building("c").box(990, 0, 1000.7, 10).households(4);
  }

  @Test
  void findings_keep_their_places_and_their_properties() {
    for (Question question : List.of(new Coverage(), new GapPatches())) {
      Answer given = answer(question);
      List<Finding> read = new ReadAnswer(KeptAnswer.of(given)).placed(finding -> true);
      assertThat(read).as(question.name()).hasSameSizeAs(given.findings()).isNotEmpty();
      for (int i = 0; i < read.size(); i++) {
        Finding before = given.findings().get(i);
        assertThat(read.get(i).id()).isEqualTo(before.id());
        assertThat(read.get(i).geometry().equalsExact(before.geometry(), 0)).isTrue();
        assertThat(Json.text(read.get(i).properties())).isEqualTo(Json.text(before.properties()));
      }
    }
  }

  @Test
  void only_what_is_wanted_is_taken() {
    ReadAnswer read = new ReadAnswer(KeptAnswer.of(answer(new Coverage())));
    assertThat(read.placed(finding -> !"yes".equals(finding.properties().get("covered"))))
        .extracting(Finding::id)
        .containsExactly("a", "b");
  }

  private Answer answer(Question question) {
    Snapshot snapshot = scene.snapshot();
    return question.answer(snapshot, Values.of(question.inputs(), Map.of()), Progress.NONE);
  }
}
