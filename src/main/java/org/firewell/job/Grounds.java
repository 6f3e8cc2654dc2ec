package org.firewell.job;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Question;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.feature.Revisions;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;
import org.firewell.standard.TaskVersion;
import org.firewell.standard.Tasks;

/**
 * The county as it is kept, read once for every revision of the store; of its layers those alone
 * that were changed since they were read.
 */
public final class Grounds {

  private static final int SNAPSHOTS_KEPT = 4;

  private final Features features;
  private final SharedLook<Revisions> look;
  private final Rulesets rulesets;
  private final Tasks tasks;
  private final Map<LocalDate, Snapshot> snapshots =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Snapshot> eldest) {
          return size() > SNAPSHOTS_KEPT;
        }
      };
  private long snapshotsOf = -1;
  private Rulesets laws;
  private long lawsOf = -1;
  private Current current;
  private Optional<LocalDate> ownDay = Optional.empty();
  private long ownDayOf = -1;

  /**
   * @param tasks the versions that were entered, which raise the features' revision
   */
  public Grounds(Features features, Rulesets rulesets, Tasks tasks) {
    this.features = features;
    this.look = new SharedLook<>(features::revisions);
    this.rulesets = rulesets;
    this.tasks = tasks;
  }

  /** What the store and its layers are at, seen by a look that began after this was asked. */
  public Revisions revisions() {
    return look.get();
  }

  /** The store's: what was made at an equal one still holds. */
  public long revision() {
    return revisions().store();
  }

  /** The county with its ground; none as long as no dataset was loaded. */
  public Optional<Current> current() {
    return current(revisions());
  }

  /**
   * The same for who looked already.
   *
   * @param seen while this request was under way
   */
  public synchronized Optional<Current> current(Revisions seen) {
    if (!isOf(seen) && !isOf(revisions())) { // another may have read on, while this one waited
      current = read();
    }
    return Optional.ofNullable(current);
  }

  /**
   * The day on which the county is asked when none is named; none as long as no dataset was loaded.
   * The ground is read where the county has no day of its own alone.
   *
   * @param seen while this request was under way
   */
  public synchronized Optional<LocalDate> day(Revisions seen) {
    if (ownDayOf != seen.store()) {
      ownDay = features.county().map(County::asOf);
      ownDayOf = seen.store();
    }
    return ownDay.or(() -> current(seen).map(Current::day));
  }

  private boolean isOf(Revisions seen) {
    return current != null && current.revision() == seen.store();
  }

  /**
   * Puts a question to the county.
   *
   * @throws InputException when the texts cannot be taken or there is no county yet
   */
  public Inquiry inquiry(Question question, Map<String, String> texts) {
    Current now = loaded();
    return Inquiry.of(question, texts, now.county(), now.ground(), laws());
  }

  /**
   * The county with its ground, for what cannot be done without.
   *
   * @throws InputException when there is none yet
   */
  Current loaded() {
    return current()
        .orElseThrow(
            () ->
                new InputException(
                    "data", "还没有数据，请先载入数据集", "there is no data yet: a dataset must be loaded"));
  }

  /** The county on a day under its law; the last few are kept. */
  public synchronized Snapshot snapshot(Current now, LocalDate day) {
    if (snapshotsOf != now.revision()) {
      snapshots.clear();
      snapshotsOf = now.revision();
    }
    return snapshots.computeIfAbsent(day, d -> Snapshot.of(now.ground(), law(now.county()), d));
  }

  /** The law that holds in a county before any question is asked: its first, else the nation's. */
  public Ruleset law(County county) {
    return county.rulesets().stream()
        .findFirst()
        .flatMap(laws()::find)
        .or(() -> laws().list().stream().filter(law -> law.area().isEmpty()).findFirst())
        .orElseThrow(() -> new InputException("ruleset", "没有可用的规则集", "ruleset: none is given"));
  }

  /** The rulesets with the versions of tasks that were entered: of each day the law. */
  public synchronized Rulesets laws() {
    long revision = revision();
    if (lawsOf != revision) {
      List<TaskVersion> entered = tasks.list();
      List<Ruleset> amended = rulesets.list().stream().map(law -> law.with(entered)).toList();
      laws = () -> amended;
      lawsOf = revision;
    }
    return laws;
  }

  /** Reads what was changed since it was read last; all of it belongs together. */
  private Current read() {
    Features.Kept kept = features.kept(current == null ? Map.of() : current.layers());
    return kept.county().map(county -> read(county, kept)).orElse(null);
  }

  private Current read(County county, Features.Kept kept) {
    Ground before = current == null ? Ground.of(Map.of()) : current.ground();
    Ground ground = before.reread(kept);
    LocalDate day = Inquiry.defaultDay(county, ground, law(county));
    Revisions revisions = kept.revisions();
    return new Current(county, ground, day, revisions.store(), revisions.layers());
  }

  /**
   * The county at one revision of the store.
   *
   * @param county whose ground it is
   * @param ground all layers, of all dates
   * @param day on which it is asked when none is named
   * @param revision of the store
   * @param layers by layer the revision that changed it last
   */
  public record Current(
      County county,
      Ground ground,
      LocalDate day,
      long revision,
      Map<FeatureType<?>, Long> layers) {}
}
