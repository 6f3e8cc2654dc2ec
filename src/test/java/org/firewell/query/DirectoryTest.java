package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.firewell.feature.Building;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.query.Directory.Found;
import org.firewell.query.Directory.Match;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

  private static final LocalDate DAY = Scene.DAY;

  /** Township 龙湖镇 with the villages 前港村 and 后港村, and a few things in them. */
  private final Directory town = Directory.of(town());

  private static Ground town() {
    Scene scene = new Scene();
    scene.township("t1").with("code", "350582107").with("name", "龙湖镇").box(0, 0, 900, 900);
    scene.village("v1").with("township", "t1").with("name", "前港村").box(0, 0, 400, 400);
    scene
        .village("v2")
        .with("township", "350582107")
        .with("name", "后港村")
        .with("aliases", "港后, Ｈougǎng")
        .box(400, 0, 800, 400);
    scene.hydrant("h1").with("code", "JJ107-0001").with("village", "v1").at(10, 10);
    scene.hydrant("h2").with("code", "JJ107-0011").with("village", "v2").at(410, 10);
    scene.hydrant("jj107-0001x").with("village", "v2").at(420, 10);
    scene.hydrant("gone").with("code", "JJ107-0009").with("valid_to", "2022-06-30").at(0, 0);
    scene.microStation("m1").with("name", "前港村微型消防站").with("village", "v1").at(20, 20);
    return scene.ground();
  }

  @ParameterizedTest
  @CsvSource({
    // a plate itself comes before an id that begins with it
    "JJ107-0001, h1 jj107-0001x",
    // width, case and blanks are no difference; accents neither
    "'ｊｊ107-0001', h1 jj107-0001x",
    "HOUGANG, v2",
    // a place before the station that bears its name: the whole name, then its beginning
    "前港村, v1 m1",
    "前港, v1 m1",
    // within the word, by collection, the shorter word first
    "港, v2 v1 m1",
    // a code of nine digits
    "350582107, t1",
    // what lies there: the last term is a plate's beginning, the first the village's name
    "前港村 JJ107, h1",
    "龙湖　JJ107, h1 h2 jj107-0001x",
    // a place alone finds the place, and not all that lies in it
    "龙湖, t1",
    "t1, t1",
    "nothing, ''"
  })
  void what_is_called_so_is_found_in_order(String asked, String ids) {
    Found found = town.find(asked, DAY, 10);
    assertThat(ids(found)).isEqualTo(ids == null ? "" : ids);
  }

  @Test
  void an_alias_is_told_as_it_is_written() {
    assertThat(town.find("hougang", DAY, 10).first())
        .singleElement()
        .satisfies(match -> assertThat(match.word()).isEqualTo("Ｈougǎng"))
        .satisfies(match -> assertThat(match.closeness()).isEqualTo(Closeness.NAME));
  }

  @Test
  void what_stands_on_other_days_alone_is_counted_and_not_listed() {
    Found found = town.find("JJ107", DAY, 10);
    assertThat(found.matched()).isEqualTo(3);
    assertThat(found.otherDays()).isEqualTo(1);
    assertThat(ids(town.find("gone", LocalDate.of(2022, 6, 29), 10))).isEqualTo("gone");
  }

  @Test
  void all_are_counted_though_few_are_listed() {
    Found found = town.find("j", DAY, 1);
    assertThat(found.first()).hasSize(1);
    assertThat(found.matched()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "　", "\n"})
  void no_term_finds_nothing(String asked) {
    assertThat(town.find(asked, DAY, 10).matched()).isZero();
  }

  @Test
  void a_line_end_in_a_name_does_not_cut_it() {
    Scene scene = new Scene();
    scene.building("b").with("name", "东\n楼").at(0, 0);
    assertThat(ids(Directory.of(scene.ground()).find("东楼", DAY, 9))).isEqualTo("b");
  }

  @Test
  void it_finds_what_a_look_at_each_feature_finds() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Ground ground = randomTown(random);
      Directory directory = Directory.of(ground);
      String asked = word(random, 2) + (random.nextBoolean() ? " " + word(random, 2) : "");
      assertThat(ids(directory.find(asked, DAY, 1000)))
          .as("seed %d, asked %s", seed, asked)
          .isEqualTo(naive(ground, asked));
    }
  }

  private static Ground randomTown(Random random) {
    Scene scene = new Scene();
    for (int i = 0; i < 3; i++) {
      scene.township("a" + i).with("name", word(random, 3)).with("code", word(random, 3)).at(i, 0);
      scene
          .village("b" + i)
          .with("name", word(random, 3))
          .with("aliases", word(random, 2) + "," + word(random, 3))
          .with("township", "a" + random.nextInt(4))
          .at(i, 1);
    }
    for (int i = 0; i < 12; i++) {
      String until = random.nextInt(4) == 0 ? "2022-07-01" : null;
      scene
          .hydrant("c" + i)
          .with("code", random.nextBoolean() ? word(random, 4) : null)
          .with("village", random.nextBoolean() ? "b" + random.nextInt(4) : null)
          .with("township", "a" + random.nextInt(4))
          .with("valid_to", until)
          .at(i, 2);
      scene.fireStation("d" + i).with("name", word(random, 4)).with("township", "a1").at(i, 3);
      scene.building("e" + i).with("village", "b" + random.nextInt(3)).at(i, 4);
    }
    return scene.ground();
  }

  /** Of few letters, so that many words hold another. */
  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(length); i < length; i++) {
      word.append("aAbｂ港1".charAt(random.nextInt(6)));
    }
    return word.toString();
  }

  private record Candidate(Feature feature, int rank, int collection, int length) {}

  private static String naive(Ground ground, String asked) {
    List<String> terms = Stream.of(asked.split(" ")).map(DirectoryTest::plain).toList();
    List<Candidate> found = new ArrayList<>();
    for (FeatureType<?> type : Directory.ORDER) {
      for (Feature feature : ground.list(type)) {
        boolean all =
            terms.stream()
                .allMatch(
                    term ->
                        Stream.concat(Stream.of(feature), places(ground, feature).stream())
                            .flatMap(f -> words(f).stream())
                            .anyMatch(word -> plain(word).contains(term)));
        if (!all || !feature.header().isValidOn(DAY)) {
          continue;
        }
        Candidate best = null;
        for (String term : terms) {
          for (String word : words(feature)) {
            int rank = rank(feature, plain(word), term);
            Candidate here =
                new Candidate(feature, rank, Directory.ORDER.indexOf(type), plain(word).length());
            if (rank < 4
                && (best == null
                    || rank < best.rank
                    || rank == best.rank && here.length < best.length)) {
              best = here;
            }
          }
        }
        if (best != null) {
          found.add(best);
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Candidate::rank)
            .thenComparingInt(Candidate::collection)
            .thenComparingInt(Candidate::length)
            .thenComparing(candidate -> candidate.feature().id()));
    return String.join(" ", found.stream().map(candidate -> candidate.feature().id()).toList());
  }

  private static int rank(Feature feature, String word, String term) {
    boolean isCode = word.equals(plain(feature.id())) || word.equals(plain(code(feature)));
    return word.equals(term)
        ? isCode ? 0 : 1
        : word.startsWith(term) ? 2 : word.contains(term) ? 3 : 4;
  }

  private static List<String> words(Feature feature) {
    List<String> words = new ArrayList<>(List.of(feature.id()));
    words.addAll(Stream.of(code(feature), feature.name()).filter(word -> word != null).toList());
    if (feature instanceof Division division) {
      words.addAll(division.otherWords());
    }
    return words;
  }

  private static String code(Feature feature) {
    return feature instanceof Hydrant hydrant
        ? hydrant.code()
        : feature instanceof Division division ? division.code() : null;
  }

  private static List<Feature> places(Ground ground, Feature feature) {
    String village =
        feature instanceof Hydrant h
            ? h.village()
            : feature instanceof Building b ? b.village() : null;
    Village in =
        ground.list(FeatureType.VILLAGES).stream()
            .filter(v -> v.id().equals(village))
            .findFirst()
            .orElse(null);
    String township =
        feature instanceof Village v
            ? v.township()
            : in != null
                ? in.township()
                : feature instanceof Hydrant h
                    ? h.township()
                    : feature instanceof FireStation s ? s.township() : null;
    List<Feature> places = new ArrayList<>();
    if (in != null) {
      places.add(in);
    }
    ground.list(FeatureType.TOWNSHIPS).stream()
        .filter((Township t) -> t.id().equals(township))
        .forEach(places::add);
    return places;
  }

  private static String plain(String word) {
    return word == null ? null : word.replace('ｂ', 'b').toLowerCase();
  }

  private static String ids(Found found) {
    return String.join(" ", found.first().stream().map(Match::feature).map(Feature::id).toList());
  }
}
