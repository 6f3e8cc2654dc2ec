package org.firewell.paper;

import java.util.List;
import org.firewell.analysis.Finding;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.feature.Township;
import org.firewell.snapshot.Snapshot;

/** A piece of a paper, in the order in which it is read. */
public sealed interface Part {

  /** Begins a chapter. */
  record Heading(String text) implements Part {}

  /** A paragraph. */
  record Text(String text) implements Part {}

  /**
   * Figures beside what they were and what is asked.
   *
   * @param compares whether what was is told
   */
  record Measures(boolean compares, List<Measure> list) implements Part {
    public Measures {
      list = List.copyOf(list);
    }
  }

  /**
   * @param label what is counted
   * @param now on the day
   * @param beforeOrNull on the earlier day
   * @param asked what is asked, or empty
   * @param clause where that stands, or empty
   */
  record Measure(String label, Figure now, Figure beforeOrNull, String asked, String clause) {

    /** How many rows there are, with nothing beside it. */
    static Measure of(String label, Rows rows) {
      return new Measure(label, Figure.of(Reckoning.count(rows)), null, "", "");
    }

    /** How much it grew; empty where either is not one number. */
    public String change() {
      if (beforeOrNull == null || !now.isExact() || !beforeOrNull.isExact()) {
        return "";
      }
      double by = Math.round((now.least() - beforeOrNull.least()) * 10) / 10.0;
      String number = by == Math.rint(by) ? Long.toString((long) by) : Double.toString(by);
      return by > 0 ? "+" + number : number;
    }
  }

  /**
   * A table of few rows, such as one for each township.
   *
   * @param heads above the columns
   * @param lines as many cells as heads
   */
  record Grid(String title, List<String> heads, List<List<Cell>> lines) implements Part {
    public Grid {
      heads = List.copyOf(heads);
      lines = lines.stream().map(List::copyOf).toList();
    }

    /** Whether figures stand in a column, and not words. */
    public boolean isOfFigures(int column) {
      return !lines.isEmpty() && lines.get(0).get(column) instanceof Figure;
    }
  }

  /**
   * One of the colours of a chart.
   *
   * @param name of what it stands for
   * @param sign a rule of the map's legend such as {@code gap.A}, or one of its colours such as
   *     {@code levels.3}
   */
  record Series(String name, String sign) {}

  /**
   * Bars beside each other, each of stretches that follow one another.
   *
   * @param unit of the numbers
   * @param series of which each bar has a figure; where there is more than one, all are exact
   */
  record Bars(String title, String unit, List<Series> series, List<Bar> list) implements Part {
    public Bars {
      series = List.copyOf(series);
      list = List.copyOf(list);
    }
  }

  /**
   * @param label what the bar is of
   * @param figures as many as there are series
   */
  record Bar(String label, List<Figure> figures) {
    public Bar {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Lines over days.
   *
   * @param unit of the numbers
   * @param days from the left to the right
   * @param lines with as many figures as there are days: what is, then what is asked
   */
  record Trend(String title, String unit, List<String> days, List<Line> lines) implements Part {
    public Trend {
      days = List.copyOf(days);
      lines = List.copyOf(lines);
    }
  }

  /** What a line shows, a figure for each day. */
  record Line(Series series, List<Figure> figures) {
    public Line {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A page of its own.
   *
   * @param title at its head
   * @param told where its figures come from, and what has no room on it
   * @param list as many lines as have room
   */
  record Sheet(
      String title, Map map, List<Measure> measures, Grid grid, Grid list, List<String> told)
      implements Part {
    public Sheet {
      measures = List.copyOf(measures);
      told = List.copyOf(told);
    }
  }

  /**
   * A map.
   *
   * @param title of it
   * @param townshipOrNull the one that it shows; null for the whole county
   * @param size how much of a page it takes
   * @param ground what stands on the day
   * @param origins where its layers come from
   * @param levels where it is of levels, what is found of all villages, by id, since neighbours are
   *     drawn too
   * @param gaps where it is of coverage, the patches of gaps
   */
  record Map(
      String title,
      Theme theme,
      Size size,
      Township townshipOrNull,
      Snapshot ground,
      java.util.Map<FeatureType<?>, Layer> origins,
      java.util.Map<String, VillageFinding> levels,
      List<? extends Finding> gaps)
      implements Part {

    /** What it shows. */
    public enum Theme {
      LEVELS,
      COVERAGE,
      OVERVIEW
    }

    /** How much of a page it takes. */
    public enum Size {
      HALF,
      WHOLE
    }

    static Map ofLevels(
        String title,
        Theme theme,
        Size size,
        Township townshipOrNull,
        Material material,
        java.util.Map<String, VillageFinding> levels) {
      return new Map(
          title,
          theme,
          size,
          townshipOrNull,
          material.now(),
          material.origins(),
          levels,
          List.of());
    }

    static Map ofGaps(String title, Size size, Material material, List<? extends Finding> gaps) {
      return new Map(
          title,
          Theme.COVERAGE,
          size,
          material.township(),
          material.now(),
          material.origins(),
          java.util.Map.of(),
          gaps);
    }
  }

  /** The rows of an annex, printed here: a ledger. */
  record Listing(Annex annex) implements Part {}
}
