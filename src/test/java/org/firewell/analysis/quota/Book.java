package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;

/**
 * A desert register under a law that holds from 2022-01-01 and asks things of the units A and B.
 */
final class Book {

  static final String A = "990000101";
  static final String B = "990000102";
  static final LocalDate DEADLINE = LocalDate.of(2022, 12, 31);
  private static final Clause CLAUSE = new Clause("desert", "table", Certainty.CONFIRMED, "");

  final Scene scene = new Scene().layer(FeatureType.HYDRANTS);
  private final List<Quota> quotas = new ArrayList<>();
  private final List<BrigadeQuota> brigades = new ArrayList<>();

  Book quota(String unit, QuotaKind kind, int quantity) {
    quotas.add(new Quota("desert", unit, unit, kind, quantity, DEADLINE, CLAUSE));
    return this;
  }

  Book posts(String unit, int posts) {
    brigades.add(new BrigadeQuota(unit, unit, posts, CLAUSE));
    return this;
  }

  /** A municipal hydrant, accepted on a day, so many metres east. */
  Thing<?> accepted(String id, double east, String on) {
    return scene.hydrant(id).east(east).with("lifecycle", "accepted").with("accepted_on", on);
  }

  LedgerAnswer on(String day) {
    return answer(scene.snapshot(law(), LocalDate.parse(day)), Map.of());
  }

  static LedgerAnswer answer(Snapshot snapshot, Map<String, String> texts) {
    return new QuotaLedger()
        .answer(snapshot, Values.of(new QuotaLedger().inputs(), texts), Progress.NONE);
  }

  Ruleset law() {
    Ruleset desert = Laws.desert();
    return new Ruleset(
        desert.id(),
        desert.title(),
        desert.area(),
        LocalDate.of(2022, 1, 1),
        null,
        desert.provisions(),
        quotas,
        List.of(),
        brigades,
        List.of(),
        List.of(),
        List.of());
  }
}
