package org.firewell.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;

/**
 * What the features of a ground are called: id, code (a hydrant's plate), name, aliases. Asked with
 * one or more terms, it finds the features of which each term stands in a word of theirs, or in a
 * word of the village or township that they lie in; at least one term stands in a word of theirs.
 *
 * <p>Differences of case, accents, width (Ａ and A) and blanks do not count. First come those whose
 * id or code a term is, then those whose name it is, then those of which a word begins with it,
 * then those that hold it ({@link Closeness}); among equals by collection ({@link #ORDER}), the
 * shorter word, the smaller id.
 *
 * <p>All words stand in one text, one a line, that is scanned for each term: a search is linear in
 * the length of all words. It changes nothing, so that many may ask at once.
 */
public final class Directory {

  /** What is meant first where several are called alike. */
  static final List<FeatureType<?>> ORDER =
      List.of(
          FeatureType.TOWNSHIPS,
          FeatureType.VILLAGES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS,
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.ROADS,
          FeatureType.PIPES,
          FeatureType.BARRIERS,
          FeatureType.BUILDINGS);

  private static final int NOWHERE = -1;

  private final List<Feature> features = new ArrayList<>();
  private final String text;
  private final int[] starts;
  private final int[] owners;
  private final BitSet codes = new BitSet();
  private final int[] within;

  private Directory(Ground ground) {
    StringBuilder lines = new StringBuilder();
    IntStream.Builder begins = IntStream.builder();
    IntStream.Builder belongs = IntStream.builder();
    IntStream.Builder lies = IntStream.builder();
    Map<String, Integer> places = new HashMap<>();
    int line = 0;
    for (FeatureType<?> type : ORDER) { // places come before what lies in them
      Words words = new Words(type);
      for (Feature feature : ground.list(type)) {
        for (Words.Word word : words.of(feature)) {
          begins.add(lines.length());
          belongs.add(features.size());
          codes.set(line++, word.isCode());
          lines.append(word.folded()).append('\n');
        }
        int township = places.getOrDefault(key("townships", words.township(feature)), NOWHERE);
        lies.add(places.getOrDefault(key("villages", words.village(feature)), township));
        if (feature instanceof Division division) {
          Stream.of(division.id(), division.code())
              .filter(Objects::nonNull)
              .forEach(name -> places.putIfAbsent(key(type.name(), name), features.size()));
        }
        features.add(feature);
      }
    }
    begins.add(lines.length());
    this.text = lines.toString();
    this.starts = begins.build().toArray();
    this.owners = belongs.build().toArray();
    this.within = lies.build().toArray();
  }

  /** The directory of a ground, of all its days. */
  public static Directory of(Ground ground) {
    return new Directory(ground);
  }

  /**
   * Finds what is called so on a day.
   *
   * @param asked terms with blanks between them; without any, nothing is found
   * @param limit how many are listed at most
   */
  public Found find(String asked, LocalDate day, int limit) {
    List<String> terms = Words.terms(asked);
    Hit[] nearest = new Hit[features.size()];
    BitSet all = new BitSet();
    all.set(0, terms.isEmpty() ? 0 : features.size());
    terms.forEach(term -> all.and(withPlaces(hits(term, nearest))));
    List<Hit> found = all.stream().mapToObj(i -> nearest[i]).filter(hit -> hit != null).toList();
    List<Hit> standing =
        found.stream().filter(hit -> feature(hit).header().isValidOn(day)).toList();
    List<Match> first =
        standing.stream().sorted(order()).limit(limit).map(hit -> match(hit, terms)).toList();
    return new Found(first, standing.size(), found.size() - standing.size());
  }

  /** Whose words hold a term; the nearest hit of each, whatever the term, is kept. */
  private BitSet hits(String term, Hit[] nearest) {
    BitSet hit = new BitSet();
    for (int at = text.indexOf(term); at >= 0; ) {
      int line = line(at);
      int owner = owners[line];
      int length = starts[line + 1] - 1 - starts[line];
      Closeness closeness = Closeness.of(at - starts[line], term.length(), length, codes.get(line));
      Hit here = new Hit(owner, closeness, length);
      if (nearest[owner] == null || Hit.NEAREST_FIRST.compare(here, nearest[owner]) < 0) {
        nearest[owner] = here;
      }
      hit.set(owner);
      at = text.indexOf(term, starts[line + 1]);
    }
    return hit;
  }

  private int line(int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  /** These and all that lies in one of them. */
  private BitSet withPlaces(BitSet hit) {
    BitSet all = new BitSet();
    for (int i = 0; i < within.length; i++) { // a place comes before what lies in it
      all.set(i, hit.get(i) || within[i] != NOWHERE && all.get(within[i]));
    }
    return all;
  }

  private Feature feature(Hit hit) {
    return features.get(hit.owner());
  }

  private Comparator<Hit> order() {
    return Comparator.comparing(Hit::closeness)
        .thenComparingInt(hit -> ORDER.indexOf(FeatureType.of(feature(hit))))
        .thenComparingInt(Hit::length)
        .thenComparingInt(Hit::owner);
  }

  private Match match(Hit hit, List<String> terms) {
    String word =
        new Words(FeatureType.of(feature(hit)))
            .of(feature(hit)).stream()
                .filter(one -> one.folded().length() == hit.length())
                .filter(one -> terms.stream().anyMatch(t -> one.closeness(t) == hit.closeness()))
                .findFirst()
                .orElseThrow()
                .said();
    return new Match(feature(hit), hit.closeness(), word);
  }

  private static String key(String collection, String name) {
    return collection + "/" + name;
  }

  /** A word of a feature, by the feature's place in the list, that holds a term. */
  private record Hit(int owner, Closeness closeness, int length) {

    static final Comparator<Hit> NEAREST_FIRST =
        Comparator.comparing(Hit::closeness).thenComparingInt(Hit::length);
  }

  /**
   * A feature that was found.
   *
   * @param word of the feature, as it is written, that comes nearest to a term
   */
  public record Match(Feature feature, Closeness closeness, String word) {}

  /**
   * What was found.
   *
   * @param first those that were listed, in order
   * @param matched how many stand on the day
   * @param otherDays how many are called so and stand on other days alone
   */
  public record Found(List<Match> first, int matched, int otherDays) {}
}
