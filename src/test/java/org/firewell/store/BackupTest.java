package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.firewell.exchange.Backup;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits.Query;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Backup} promises of each database, and that what it wrote comes back in each. */
abstract class BackupTest extends StoreTest {

  private static final Query ALL = new Query(null, null, null, null, null, null, 1000, 0);

  private byte[] file;

  @BeforeAll
  void keepSomethingOfEachKindAndBackItUp() throws IOException {
    Map<FeatureType<?>, List<? extends Feature>> layers = new LinkedHashMap<>();
    FeatureType.all().forEach(type -> layers.put(type, today(type)));
    LocalDate day = LocalDate.of(2023, 12, 31);
    Ground ground =
        Ground.of(layers)
            .withFigures(List.of(new Figure("alarms", "350582104", day, null, 40.5, 80.0, "民政局")));
    Features features = store.features();
    features.load(
        new County("晋江市", day, List.of("jinjiang-2022", "gb")),
        ground,
        Map.of(),
        Drafts.imported());
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("h")), Drafts.imported());
    features.replace(
        Samples.hydrant("h", 118.1234567890123, 24.7, Map.of()), 0, Drafts.of(Edit.Kind.REPLACE));
    long last = store.edits().list(ALL).edits().get(0).edit().id();
    store.edits().undo(last, Drafts.of(Edit.Kind.UNDO));
    store.execute(
        "insert into account (name, role, disabled, password, stamp, created_at, created_by)"
            + " values ('li', 'administrator', false, '{bcrypt}$2a$', 1,"
            + " timestamp with time zone '2024-01-02 03:04:05.678901+08:00', 'firewell')");
    store.execute(
        "insert into attachment (sha256, type, width, height, bytes, kept_at, kept_by) values"
            + " ('ab', 'jpeg', 1, 1, 3, timestamp with time zone '2024-01-02 03:04:05+00:00', 'li')");
    store.execute("insert into attachment_content values ('ab', " + bytes("ff00d8") + ")");
    store.execute(
        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
            + " version) values ('t', '1', "
            + bytes("00ff")
            + ", timestamp with time zone '2024-01-02 03:04:05+00:00', true, 1)");
    store.execute(
        "insert into step (id, hydrant, to_state, stepped_on, author, at, water_seen, signed_by,"
            + " edit) values ('0b6f2c1e-8a55-4c8e-9a83-0d2b1c4e5f60', 'h', 'built',"
            + " date '2024-01-02', 'li', timestamp with time zone '2024-01-02 03:04:05+00:00',"
            + " 'yes', array['li', '王 \"x\"'], "
            + last
            + ")");
    file = backup(store);
  }

  /**
   * Not the first, whose days are of the year 1: Hibernate keeps them in H2 in Caesar's calendar.
   */
  private static <F extends Feature> List<F> today(FeatureType<F> type) {
    return Samples.full(type).stream().skip(1).toList();
  }

  /** A database of this kind without any table. */
  abstract DataSource empty(Path folder);

  /**
   * What each older schema could hold stands after the upgrade as it stood before: a database is
   * made of that schema, filled with what it has room for, and brought up to date.
   */
  @TestFactory
  Stream<DynamicTest> what_an_older_schema_holds_comes_along(@TempDir Path folder) {
    List<MigrationVersion> schemas = store.schemas();
    MigrationVersion first = MigrationVersion.fromVersion("3"); // before, nothing was kept
    return schemas.stream()
        .filter(schema -> schema.isAtLeast(first.getVersion()))
        .map(
            schema ->
                DynamicTest.dynamicTest(
                    "from " + schema, () -> upgrade(schema, empty(folder.resolve("v" + schema)))));
  }

  private void upgrade(MigrationVersion from, DataSource database) throws Exception {
    store.migrate(database, from);
    OlderSchema older = OlderSchema.of(database);
    byte[] before = older.part(file);
    Restore.into(database, new ByteArrayInputStream(before));

    store.migrate(database, MigrationVersion.LATEST);

    ByteArrayOutputStream after = new ByteArrayOutputStream();
    new SqlBackup(database).write(after, Drafts.AT);
    assertThat(older.part(after.toByteArray())).isEqualTo(before);
  }

  /** Some bytes, as the database writes them in a statement. */
  abstract String bytes(String hex);

  private static byte[] backup(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.backup().write(out, Drafts.AT);
    return out.toByteArray();
  }

  @Test
  void in_h2_it_is_the_same_to_the_last_byte(@TempDir Path folder) throws IOException {
    try (Store other = Store.h2(folder)) {
      assertComesBack(other);
    }
  }

  @Test
  void in_postgis_it_is_the_same_to_the_last_byte() throws IOException {
    try (Store other = Store.postgis(PostgisServer.running().newDatabase())) {
      assertComesBack(other);
    }
  }

  private void assertComesBack(Store other) throws IOException {
    Restore.into(other.database(), new ByteArrayInputStream(file));

    assertThat(backup(other)).isEqualTo(file);
    assertThat(other.features().revisions().store())
        .isEqualTo(store.features().revisions().store());
    assertThat(other.edits().list(ALL)).isEqualTo(store.edits().list(ALL));
    for (FeatureType<?> type : FeatureType.all()) {
      assertThat(other.features().list(type)).isEqualTo(store.features().list(type));
    }

    long last = other.edits().list(ALL).edits().get(0).edit().id();
    other.features().add(FeatureType.HYDRANTS, List.of(Samples.hydrant("new")), Drafts.imported());
    assertThat(other.edits().list(ALL).edits().get(0).edit().id()).isEqualTo(last + 1);
    byte[] full = backup(other);
    assertThatThrownBy(() -> Restore.into(other.database(), new ByteArrayInputStream(file)))
        .isInstanceOf(Restore.RefusedException.class)
        .hasMessageContaining("只能恢复到空数据库")
        .hasMessageContaining("into an empty database alone");
    assertThat(backup(other)).isEqualTo(full);
  }

  @Test
  void a_start_brings_it_in_once_and_ends_where_something_stands(@TempDir Path folder)
      throws IOException {
    Path backup = Files.write(folder.resolve("a.backup.zip"), file);
    try (Store other = Store.restored(folder.resolve("data"), backup)) {
      assertThat(backup(other)).isEqualTo(file);
    }

    assertThatThrownBy(() -> Store.restored(folder.resolve("data"), backup))
        .rootCause()
        .isInstanceOf(Restore.RefusedException.class);
  }

  @Test
  void of_a_file_that_is_cut_off_or_altered_nothing_is_kept(@TempDir Path folder)
      throws IOException {
    try (Store other = Store.h2(folder)) {
      byte[] empty = backup(other);
      // behind the content stands a directory of it, which nobody needs
      int directory = new String(file, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
      for (int tenths = 0; tenths < 10; tenths++) {
        byte[] part = Arrays.copyOf(file, directory * tenths / 10);
        assertThatThrownBy(() -> Restore.into(other.database(), new ByteArrayInputStream(part)))
            .isInstanceOf(Restore.RefusedException.class);
      }
      byte[] altered = altered();
      assertThatThrownBy(() -> Restore.into(other.database(), new ByteArrayInputStream(altered)))
          .isInstanceOf(Restore.RefusedException.class)
          .hasMessageContaining("its tables are not what its end tells");
      assertThat(other.query("select count(*) from edit").trim()).isEqualTo("0");
      assertThat(backup(other)).isEqualTo(empty);

      Restore.into(other.database(), new ByteArrayInputStream(file));
      assertThat(backup(other)).isEqualTo(file);
    }
  }

  /** One letter of one plate is another, in a zip that is whole. */
  private byte[] altered() throws IOException {
    ByteArrayOutputStream altered = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(altered)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        String other =
            entry.getName().contains("hydrant") ? text.replaceFirst("code", "cope") : text;
        to.write(other.getBytes(StandardCharsets.UTF_8));
      }
    }
    return altered.toByteArray();
  }

  @Test
  void what_is_changed_while_it_is_written_is_not_in_it(@TempDir Path folder) throws IOException {
    try (Store other = open(folder)) {
      Restore.into(other.database(), new ByteArrayInputStream(file));
      ByteArrayOutputStream written = new ByteArrayOutputStream();

      other.backup().write(new Disturbed(written, other.features()), Drafts.AT);

      assertThat(written.toByteArray()).isEqualTo(file);
      assertThat(backup(other)).isNotEqualTo(file);
    }
  }

  /** Changes something as soon as the first byte of the file is there. */
  private static final class Disturbed extends FilterOutputStream {
    private final Features features;
    private boolean isDone;

    Disturbed(OutputStream out, Features features) {
      super(out);
      this.features = features;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (!isDone) {
        isDone = true;
        features.replace(Samples.hydrant("h", 1, 2, Map.of()), 2, Drafts.of(Edit.Kind.REPLACE));
      }
      out.write(bytes, from, length);
    }
  }
}
