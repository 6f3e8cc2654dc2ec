package org.firewell.round;

import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.feature.Ternary;
import org.firewell.feature.TernaryShare;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;

/**
 * The register of the intact rate (完好率): the municipal hydrants in service, water cranes aside, and
 * which of them are intact: usable, inspected within the window, no failed pressure or flow. Rows
 * of one object count once.
 */
public final class IntactRegister {

  private IntactRegister() {}

  /**
   * A hydrant of the register, or one that may be.
   *
   * @param inService whether it is municipal and in service; never NO
   * @param standing on the day; {@code effective} is whether it is intact
   * @param open what has to be looked up of whether it is in the register: OWNER, STATE
   */
  public record Entry(Hydrant hydrant, Ternary inService, Standing standing, List<String> open) {

    public Ternary intact() {
      return standing.effective();
    }
  }

  /** The hydrants that are or may be in service on the day, sorted by id. */
  public static List<Entry> of(Snapshot snapshot) {
    return snapshot.distinct(snapshot.list(FeatureType.HYDRANTS)).objects().stream()
        .filter(hydrant -> hydrant.kind() != HydrantKind.WATER_CRANE)
        .map(hydrant -> entry(snapshot, hydrant))
        .filter(entry -> entry.inService() != Ternary.NO)
        .toList();
  }

  /** The intact rate of some entries: unknown is broken at its low end and intact at its high. */
  public static TernaryShare rate(List<Entry> entries) {
    return TernaryShare.of(entries, Entry::inService, Entry::intact);
  }

  private static Entry entry(Snapshot snapshot, Hydrant hydrant) {
    Ternary municipal = Ternary.of(hydrant.ownership(), owner -> owner == Ownership.MUNICIPAL);
    Ternary inService =
        Ternary.of(snapshot.lifecycle(hydrant).orElse(null), s -> s == Lifecycle.IN_SERVICE);
    List<String> open = new ArrayList<>();
    if (municipal == Ternary.UNKNOWN) {
      open.add("OWNER");
    }
    if (inService == Ternary.UNKNOWN) {
      open.add("STATE");
    }
    return new Entry(
        hydrant, municipal.and(inService), snapshot.standing(hydrant), List.copyOf(open));
  }
}
