package org.firewell.api.ogc;

import java.time.LocalDate;
import java.util.Optional;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;
import org.firewell.job.Grounds;
import org.springframework.stereotype.Component;

/** Judges the features of a collection by the ground and the law of the day that is asked. */
@Component
final class Standings {

  private final Grounds grounds;

  Standings(Grounds grounds) {
    this.grounds = grounds;
  }

  /** As of now on the county's own day. */
  Judgement now(FeatureType<?> type) {
    return on(type, grounds.revisions(), ItemQuery.Days.ALL);
  }

  /**
   * On the one day that is asked, else on the county's own. This may read the ground: it is asked
   * for before a connection to the database is held.
   *
   * @param now what the store is at
   */
  Judgement on(FeatureType<?> type, Revisions now, ItemQuery.Days asked) {
    Optional<Grounds.Current> current = Judged.isOf(type) ? grounds.current(now) : Optional.empty();
    return new Judgement(
        type, current.map(ground -> grounds.snapshot(ground, day(ground, asked))).orElse(null));
  }

  private static LocalDate day(Grounds.Current ground, ItemQuery.Days asked) {
    return asked.one().orElse(ground.day());
  }
}
