package org.firewell.api.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.firewell.ingest.FigureReader;

/** What a clock says in the county. */
public final class CountyTime {

  private CountyTime() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(FigureReader.ZONE));
  }

  public static LocalDate day(Instant instant) {
    return instant.atZone(FigureReader.ZONE).toLocalDate();
  }

  /** To the microsecond, as databases keep it. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
