package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.quota.LedgerRow;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Exemption;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Target;

/**
 * What the other questions answer on one day, each put once and only where a target needs it. For
 * one thread.
 */
final class Day {

  private final Snapshot snapshot;
  private final Townships townships;
  private final boolean isInArea;
  private final Supplier<Map<String, VillageFinding>> judged =
      once(() -> Completeness.findings(snapshot(), Progress.NONE));
  private final Supplier<List<LedgerRow>> ledger = once(this::readLedger);
  private final Supplier<List<CoverageFinding>> builtUp = once(this::coverBuiltUp);
  private final Map<LocalDate, Frozen> lists = new LinkedHashMap<>();

  Day(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.townships = snapshot.townships();
    this.isInArea = isInArea(snapshot);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Ruleset law() {
    return snapshot.law();
  }

  LocalDate date() {
    return snapshot.asOf();
  }

  /** What completeness found of a village of the day. */
  VillageFinding finding(Village village) {
    return judged.get().get(village.id());
  }

  /** The tasks of the document; none where no hydrant is known. */
  List<LedgerRow> ledger() {
    return ledger.get();
  }

  /** The built-up area in cells, by square metres. */
  List<CoverageFinding> builtUp() {
    return builtUp.get();
  }

  /** The villages of which a target due on a day is asked. */
  Frozen villages(LocalDate due) {
    return lists.computeIfAbsent(due.withDayOfYear(1), year -> Frozen.of(this, year));
  }

  Unit unit(Feature feature) {
    return Unit.of(townships.of(feature));
  }

  /** The code of the unit that a figure is told of, by whatever it calls it. */
  String unitOf(Figure figure) {
    return townships.find(figure.unit()).map(Townships.Unit::code).orElse(figure.unit());
  }

  /** The township of a unit on the map. */
  Optional<Township> township(Unit unit) {
    return snapshot.list(FeatureType.TOWNSHIPS).stream()
        .filter(t -> unit.code().equals(unit(t).code()))
        .findFirst();
  }

  /**
   * The units of which a target is asked, by code: those that the document lists, else those of the
   * map. A list of another county's units is none.
   */
  List<Unit> units(Target target) {
    Map<String, Unit> known = new TreeMap<>();
    for (Township township : snapshot.list(FeatureType.TOWNSHIPS)) {
      Unit unit = unit(township);
      known.put(unit.code(), unit);
    }
    if (!listsUnits(target)) {
      return List.copyOf(known.values());
    }
    return target.units().stream().map(this::today).distinct().sorted(Unit.BY_CODE).toList();
  }

  /** What a unit of a code is on the day: itself, or what it was merged into. */
  Unit today(String code) {
    return townships.find(code).map(Unit::of).orElseGet(() -> new Unit(code, nameInLaw(code)));
  }

  /** Whether a target is asked of some units alone, and they are of this county. */
  boolean listsUnits(Target target) {
    return !target.units().isEmpty() && isInArea();
  }

  boolean isAsked(Target target, Unit unit) {
    return !listsUnits(target)
        || unit.isKnown()
            && target.units().stream().anyMatch(code -> today(code).code().equals(unit.code()));
  }

  /** Whether the county lies in the area that the law binds; where no code tells it, it does. */
  boolean isInArea() {
    return isInArea;
  }

  private static boolean isInArea(Snapshot snapshot) {
    List<String> codes =
        snapshot.list(FeatureType.TOWNSHIPS).stream()
            .map(Township::code)
            .filter(code -> code != null && !code.isBlank())
            .toList();
    return codes.isEmpty()
        || codes.stream().anyMatch(code -> code.startsWith(snapshot.law().area()));
  }

  /** The reason why a target is not asked of one of these, or null. */
  String exemption(Target target, String... subjects) {
    return law().exemptions().stream()
        .filter(e -> e.indicator().equals(target.indicator()))
        .filter(e -> List.of(subjects).contains(e.subject()))
        .map(Day::text)
        .findFirst()
        .orElse(null);
  }

  /** Whether a village or unit of an id or code is known. */
  boolean isThere(String subject) {
    return townships.find(subject).isPresent()
        || !snapshot.lineage(FeatureType.VILLAGES).named(subject, date()).isEmpty()
        || law().brigadeQuotas().stream().anyMatch(q -> q.unitCode().equals(subject))
        || law().quotas().stream().anyMatch(q -> q.unitCode().equals(subject));
  }

  private static String text(Exemption exemption) {
    return exemption.reason() + " (" + exemption.document() + ")";
  }

  /** What the document calls a unit, or null. */
  private String nameInLaw(String code) {
    return law().brigadeQuotas().stream()
        .filter(quota -> quota.unitCode().equals(code))
        .map(quota -> quota.unit())
        .findFirst()
        .orElse(null);
  }

  private List<LedgerRow> readLedger() {
    if (law().quotas().isEmpty() || !snapshot.has(FeatureType.HYDRANTS)) {
      return List.of();
    }
    return QuotaLedger.rows(snapshot);
  }

  private List<CoverageFinding> coverBuiltUp() {
    Coverage question = new Coverage();
    Map<String, String> texts = Map.of("demand", "built-up-area");
    List<CoverageFinding> cells =
        new ArrayList<>(
            question
                .answer(snapshot, Values.of(question.inputs(), texts), Progress.NONE)
                .findings());
    cells.sort(Comparator.comparing(CoverageFinding::id));
    return cells;
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private T made;

      @Override
      public T get() {
        if (made == null) {
          made = maker.get();
        }
        return made;
      }
    };
  }
}
