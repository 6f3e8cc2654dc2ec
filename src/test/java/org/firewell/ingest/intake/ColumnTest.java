package org.firewell.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the values of a field may be ids. */
class ColumnTest {

  @Test
  void values_of_which_none_stands_there_twice_may_be_ids_however_many_they_are() {
    Column column = new Column();
    assertThat(column.isUnique()).isFalse();
    for (int i = 0; i <= Column.COMPARED; i++) {
      column.add("h" + i);
    }
    assertThat(column.isUnique()).isTrue();
    assertThat(column.filled()).isEqualTo(Column.COMPARED + 1);
  }

  @Test
  void one_that_stands_there_twice_is_no_id() {
    Column column = new Column();
    column.add("h1");
    column.add("h2");
    column.add("h1");
    assertThat(column.isUnique()).isFalse();
  }
}
