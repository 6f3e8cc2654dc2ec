package org.firewell.snapshot;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Ternary;

/**
 * Whether an object stands, and whether it works, on a day.
 *
 * @param built its lifecycle is built or later and it is not removed
 * @param effective it is accepted, usable, inspected within the window, and fit for drawing water;
 *     never YES unless {@code built} is
 * @param flaws what makes it not effective, or leaves that open, most telling first
 * @param open the flaws that it may have: what {@link Flaw#NOT_KNOWN} stands for
 */
public record Standing(Ternary built, Ternary effective, List<Flaw> flaws, List<Flaw> open) {

  public Standing {
    flaws = List.copyOf(flaws);
    open = List.copyOf(open);
  }

  static Standing of(Ternary built, Ternary effective, Flaw... flaws) {
    return new Standing(built, effective, List.of(flaws), List.of());
  }

  /** Whether an object that is built is free of a flaw. */
  public Ternary isFreeOf(Flaw flaw) {
    if (flaws.contains(flaw)) {
      return Ternary.NO;
    }
    return open.contains(flaw) ? Ternary.UNKNOWN : Ternary.YES;
  }

  /** The flaws that it surely has. */
  public List<Flaw> sureFlaws() {
    return Flaw.list(Flaw.bits(flaws) & ~Flaw.NOT_KNOWN.bit());
  }

  /** As it would be judged if it were free of a flaw. */
  public Standing without(Flaw flaw) {
    if (!flaws.contains(flaw) && !open.contains(flaw)) {
      return this;
    }
    List<Flaw> stillOpen = open.stream().filter(f -> f != flaw).toList();
    List<Flaw> still =
        flaws.stream()
            .filter(f -> f != flaw && (f != Flaw.NOT_KNOWN || !stillOpen.isEmpty()))
            .toList();
    Ternary works = Ternary.of(still.stream().allMatch(f -> f == Flaw.NOT_KNOWN));
    return new Standing(
        built, works.and(stillOpen.isEmpty() ? Ternary.YES : Ternary.UNKNOWN), still, stillOpen);
  }

  /**
   * Why an object that is built is not known to work. The names are the codes of the missing list.
   */
  public enum Flaw {
    /** Built, not accepted: not in the hands of those who use it. */
    NOT_ACCEPTED,
    /** Out of order: its condition, its status or its measured pressure or flow fails. */
    OOO,
    /** No water in the dry season and no store large enough. */
    DRY,
    /** The suction lift at low water is above what a pump can do. */
    LIFT,
    /** No engine gets there and the carry path is too long for a portable pump. */
    UNREACH,
    /** The last inspection is older than the window. */
    OVERDUE,
    /** A value that would decide it is not known. */
    NOT_KNOWN;

    /** By their bits: millions of objects share these few lists. */
    private static final List<List<Flaw>> LISTS =
        IntStream.range(0, 1 << values().length)
            .mapToObj(
                bits ->
                    List.copyOf(Stream.of(values()).filter(f -> (bits & f.bit()) != 0).toList()))
            .toList();

    int bit() {
      return 1 << ordinal();
    }

    private static int bits(List<Flaw> flaws) {
      int bits = 0;
      for (Flaw flaw : flaws) {
        bits |= flaw.bit();
      }
      return bits;
    }

    /** The flaws of some bits, in their order. */
    static List<Flaw> list(int bits) {
      return LISTS.get(bits);
    }
  }
}
