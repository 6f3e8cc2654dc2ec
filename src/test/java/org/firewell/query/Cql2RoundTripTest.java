package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.FeatureType;

/** What is written of a condition is read as the same, in both encodings. */
class Cql2RoundTripTest {

  private static final Queryables QUERYABLES = Queryables.of(FeatureType.VILLAGES);

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void a_text_is_read_as_what_it_was_written_of(@ForAll("conditions") Filter condition)
      throws FilterException {
    String text = Cql2Writer.text(condition);
    assertThat(Cql2.text(text, QUERYABLES)).as(text).isEqualTo(condition);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void a_document_is_read_as_what_it_was_written_of(@ForAll("conditions") Filter condition)
      throws FilterException {
    String json = Cql2Writer.json(condition);
    assertThat(Cql2.json(json, QUERYABLES)).as(json).isEqualTo(condition);
  }

  @Provide
  Arbitrary<Filter> conditions() {
    return Conditions.of(QUERYABLES);
  }
}
