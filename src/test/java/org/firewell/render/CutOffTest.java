package org.firewell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CutOffTest {

  @Test
  void a_collection_that_a_fault_cuts_off_is_no_document() {
    Scene scene = new Scene();
    scene.hydrant("h1").east(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(
            () ->
                GeoJson.write(
                    out,
                    taker -> {
                      scene
                          .ground()
                          .list(FeatureType.HYDRANTS)
                          .forEach(hydrant -> taker.accept(GeoJson.Told.of(hydrant)));
                      throw new IllegalStateException("the database is gone");
                    },
                    UnaryOperator.identity(),
                    Map::of))
        .isInstanceOf(IllegalStateException.class);

    assertThat(out.toString()).contains("\"h1\"");
    assertThatThrownBy(() -> new JsonMapper().readTree(out.toByteArray()))
        .isInstanceOf(JacksonException.class);
  }
}
