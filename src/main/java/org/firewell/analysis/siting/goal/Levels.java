package org.firewell.analysis.siting.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Basis;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.Level;
import org.firewell.analysis.completeness.Member;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.service.Homes;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.location.Attainment;
import org.firewell.location.Choice;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;

/**
 * Villages at a level of {@link Completeness}: those that are there for sure, and those that new
 * things and repairs may bring there. What else a village may lack - a kit, an inspection, a proof
 * - no site brings; such a village is told apart.
 */
public final class Levels implements VillageGoal {

  private static final Input LEVEL =
      Input.number(
          "level",
          "3",
          "目标为 level 时：村庄达到几级，2 至 4",
          "for objective level: to which level of completeness, 2 to 4");

  /** In this order of those that are as few. */
  private static final List<Kind> OWNED =
      List.of(Kind.HYDRANT, Kind.INTAKE, Kind.POND, Kind.MICRO_STATION);

  private final Setting setting;
  private final Level level;
  private final Optional<Shares> shares;
  private final long[] weights;
  private final Map<String, VillageFinding> before;
  private final Map<String, Map<Kind, Integer>> lacks;

  /** By village the sites that are its own, of each kind; a repair under what is repaired. */
  private final Map<String, Map<Kind, List<Integer>>> sites = new HashMap<>();

  public static List<Input> inputs() {
    return List.of(LEVEL);
  }

  /**
   * @throws InputException when there is no such level, or it is judged of something else than is
   *     asked
   */
  public static Level level(Values values, Asked asked) {
    Level level = Level.values()[values.whole(LEVEL, 2, 4)];
    boolean households =
        asked.demand() == FeatureType.BUILDINGS
            && asked.measure() == Measure.STRAIGHT
            && asked.weight().filter(weight -> weight.name().equals("households")).isPresent();
    if (level == Level.L4 && !households) {
      throw new InputException(
          LEVEL.name(),
          "L4 按建筑的户数、直线距离判定，请取 demand=buildings、weight=households、measure=straight",
          "level: L4 is judged by the households of buildings in a straight line; take"
              + " demand=buildings, weight=households and measure=straight");
    }
    return level;
  }

  public Levels(Setting setting, Places places, Level level, Notices notices, Progress progress) {
    this.setting = setting;
    this.level = level;
    weights = setting.weights();
    Snapshot snapshot = setting.situation().snapshot();
    double percent = snapshot.law().value(Norm.COVERED_PERCENT);
    shares =
        level == Level.L4 ? Optional.of(new Shares(setting, percent, notices)) : Optional.empty();
    before = Completeness.findings(snapshot, progress);
    addSites(snapshot);
    List<Village> below =
        before.values().stream()
            .filter(finding -> !isAt(finding, standing()))
            .map(VillageFinding::village)
            .toList();
    lacks =
        new Lacks(snapshot, kinds(places))
            .of(below, (village, kind) -> own(village, kind).size(), standing(), progress);
  }

  /** What is asked of things that stand; of what is covered {@link Shares} tells. */
  private Level standing() {
    return level == Level.L4 ? Level.L3 : level;
  }

  private static boolean isAt(VillageFinding finding, Level level) {
    return finding.levelMin().compareTo(level) >= 0;
  }

  /** What is repaired counts as one more where things have to work. */
  private Set<Kind> kinds(Places places) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    OWNED.stream()
        .filter(kind -> places.kinds().contains(kind) || (repairsCount() && places.repairs()))
        .forEach(kinds::add);
    return kinds;
  }

  private boolean repairsCount() {
    return level.compareTo(Level.L3) >= 0;
  }

  private void addSites(Snapshot snapshot) {
    Homes homes = new Homes(snapshot);
    Map<String, String> owners = owners();
    for (int site = 0; site < setting.sites().size(); site++) {
      Candidate candidate = setting.sites().get(site);
      if (candidate.kind() != Kind.REPAIR) {
        add(homes.onlyOneAround(candidate.place().getCoordinate()), candidate.kind(), site);
      } else if (repairsCount()) {
        FeatureType<?> type = FeatureType.of(candidate.feature());
        String owner = owners.get(type + "/" + candidate.repairs());
        for (Kind kind : OWNED) {
          if (kind != Kind.POND && kind.type().orElseThrow() == type) {
            add(owner, kind, site);
          }
        }
      }
    }
  }

  private void add(String villageOrNull, Kind kind, int site) {
    if (villageOrNull != null) {
      sites
          .computeIfAbsent(villageOrNull, v -> new EnumMap<>(Kind.class))
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(site);
    }
  }

  /** By collection and id the village that an object belongs to. */
  private Map<String, String> owners() {
    Map<String, String> owners = new HashMap<>();
    before.forEach(
        (village, finding) -> {
          put(owners, village, FeatureType.HYDRANTS, finding.have().hydrants().members());
          put(owners, village, FeatureType.WATER_INTAKES, finding.have().intakes().members());
          put(owners, village, FeatureType.MICRO_STATIONS, finding.have().stations().members());
        });
    return owners;
  }

  private static void put(
      Map<String, String> owners,
      String village,
      FeatureType<?> type,
      Collection<? extends Member<?>> members) {
    members.stream()
        .filter(member -> member.basis() != Basis.SHARED)
        .forEach(member -> owners.put(type + "/" + member.id(), village));
  }

  @Override
  public Attainment problem(Choice choice) {
    List<Attainment.Unit> units = new ArrayList<>();
    for (String village : before.keySet()) {
      if (!isAt(before.get(village), level)) {
        asked(village)
            .filter(asked -> !asked.isEmpty())
            .ifPresent(asked -> units.add(new Attainment.Unit(1, asked)));
      }
    }
    return new Attainment(setting.reach(), weights, units, choice);
  }

  /** All that a village lacks; empty where no sites bring it there. */
  private Optional<List<Attainment.Asked>> asked(String village) {
    List<Attainment.Asked> asked = new ArrayList<>();
    if (!isAt(before.get(village), standing())) {
      if (!lacks.containsKey(village)) {
        return Optional.empty();
      }
      lacks.get(village).forEach((kind, least) -> asked.add(number(village, kind, least)));
    }
    shares.flatMap(s -> s.lacking(village)).ifPresent(asked::add);
    return Optional.of(asked);
  }

  private List<Integer> own(String village, Kind kind) {
    return sites.getOrDefault(village, Map.of()).getOrDefault(kind, List.of());
  }

  /**
   * Where nobody has to be covered, new ones of a kind in one village are worth the same: those are
   * kept that cover most, as many as are asked, beside all repairs.
   */
  private Attainment.Number number(String village, Kind kind, int least) {
    List<Integer> own = own(village, kind);
    if (shares.isEmpty()) {
      own = mostCovering(own, least);
    }
    return new Attainment.Number(own.stream().mapToInt(i -> i).sorted().toArray(), least);
  }

  private List<Integer> mostCovering(List<Integer> own, int most) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> fresh = new ArrayList<>();
    own.forEach(site -> (isRepair(site) ? kept : fresh).add(site));
    Set<Integer> covered = new HashSet<>();
    for (int i = 0; i < most && !fresh.isEmpty(); i++) {
      Integer best =
          fresh.stream()
              .max(
                  Comparator.<Integer>comparingLong(site -> gain(site, covered))
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      fresh.remove(best);
      kept.add(best);
      Arrays.stream(setting.reach().row(best)).forEach(covered::add);
    }
    return kept;
  }

  private boolean isRepair(int site) {
    return setting.sites().get(site).kind() == Kind.REPAIR;
  }

  private long gain(int site, Set<Integer> covered) {
    return Arrays.stream(setting.reach().row(site))
        .filter(demand -> !covered.contains(demand))
        .mapToLong(demand -> weights[demand])
        .sum();
  }

  @Override
  public Map<String, Object> summary(Snapshot then, Verdicts after) {
    Map<String, VillageFinding> now = Completeness.findings(then, Progress.NONE);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("level", level.name());
    row.put("total", before.size());
    row.put("reached_before", reached(before));
    row.put("reached_after", reached(now));
    row.put(
        "unknown_after",
        now.values().stream()
            .filter(f -> !isAt(f, level) && f.levelMax().compareTo(level) >= 0)
            .count());
    row.put(
        "newly",
        before.keySet().stream()
            .filter(id -> !isAt(before.get(id), level) && isAt(now.get(id), level))
            .toList());
    row.put("lacking", lacking(now));
    return row;
  }

  private long reached(Map<String, VillageFinding> findings) {
    return findings.values().stream().filter(finding -> isAt(finding, level)).count();
  }

  /** The villages that are not there, by why. */
  private Map<String, Object> lacking(Map<String, VillageFinding> now) {
    Map<String, List<String>> byWhy = new TreeMap<>();
    now.forEach(
        (id, finding) -> {
          if (!isAt(finding, level)) {
            byWhy.computeIfAbsent(why(id), w -> new ArrayList<>()).add(id);
          }
        });
    return new LinkedHashMap<>(byWhy);
  }

  private String why(String village) {
    boolean stands = isAt(before.get(village), standing());
    boolean isShort = shares.flatMap(s -> s.lacking(village)).isPresent();
    if (stands ? !isShort : !lacks.containsKey(village)) {
      return Why.LACKS_MORE.word();
    }
    return Why.NOT_CHOSEN.word();
  }

  private enum Why {
    /** What may be done at its sites is not all that it lacks, or not known to be enough. */
    LACKS_MORE,
    /** It would be, and others were chosen. */
    NOT_CHOSEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
