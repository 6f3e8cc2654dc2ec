package org.firewell.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TernaryShareTest {

  private static final double TINY = 1e-9;

  record Thing(Ternary in, Ternary has) {}

  @Provide
  Arbitrary<List<Thing>> things() {
    Arbitrary<Ternary> ternaries = Arbitraries.of(Ternary.class);
    return Combinators.combine(ternaries, ternaries).as(Thing::new).list().ofMaxSize(6);
  }

  /** Every way to fill the blanks in, one by one. */
  @Property
  void the_ends_are_the_least_and_the_greatest_share_that_some_way_to_fill_the_blanks_gives(
      @ForAll("things") List<Thing> things) {
    List<Double> shares =
        filled(things).stream().map(TernaryShareTest::share).filter(s -> s != null).toList();
    TernaryShare share = of(things);
    if (shares.isEmpty()) {
      assertThat(share.leastPercent()).isNull();
      assertThat(share.greatestPercent()).isNull();
    } else {
      assertThat(share.leastPercent())
          .isEqualTo(shares.stream().min(Double::compare).orElseThrow());
      assertThat(share.greatestPercent())
          .isEqualTo(shares.stream().max(Double::compare).orElseThrow());
    }
  }

  @Property
  void learning_what_was_unknown_never_widens_the_interval(
      @ForAll("things") List<Thing> things, @ForAll Ternary in, @ForAll Ternary has) {
    TernaryShare before = of(things);
    for (int i = 0; i < things.size(); i++) {
      Thing thing = things.get(i);
      List<Thing> learnt = new ArrayList<>(things);
      learnt.set(
          i,
          new Thing(
              thing.in() == Ternary.UNKNOWN ? in : thing.in(),
              thing.has() == Ternary.UNKNOWN ? has : thing.has()));
      TernaryShare after = of(learnt);
      if (before.leastPercent() != null && after.leastPercent() != null) {
        assertThat(after.leastPercent()).isGreaterThanOrEqualTo(before.leastPercent() - TINY);
        assertThat(after.greatestPercent()).isLessThanOrEqualTo(before.greatestPercent() + TINY);
      }
    }
  }

  private static TernaryShare of(List<Thing> things) {
    return TernaryShare.of(things, Thing::in, Thing::has);
  }

  /** The share of things of which all is known; null of none. */
  private static Double share(List<Thing> settled) {
    List<Thing> asked = settled.stream().filter(t -> t.in() == Ternary.YES).toList();
    long have = asked.stream().filter(t -> t.has() == Ternary.YES).count();
    return asked.isEmpty() ? null : (Double) (100.0 * have / asked.size());
  }

  private static List<List<Thing>> filled(List<Thing> things) {
    List<List<Thing>> all = List.of(List.of());
    for (Thing thing : things) {
      List<List<Thing>> longer = new ArrayList<>();
      for (List<Thing> start : all) {
        for (Ternary in : ways(thing.in())) {
          for (Ternary has : ways(thing.has())) {
            List<Thing> next = new ArrayList<>(start);
            next.add(new Thing(in, has));
            longer.add(next);
          }
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Ternary> ways(Ternary value) {
    return value == Ternary.UNKNOWN ? List.of(Ternary.YES, Ternary.NO) : List.of(value);
  }
}
