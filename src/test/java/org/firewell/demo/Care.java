package org.firewell.demo;

/**
 * How well a village looks after its water and kit; simulated, so that every level of the 1+2+N and
 * every kind of defect is found somewhere.
 */
enum Care {
  EXEMPLARY(0.98),
  SOUND(0.90),
  PARTIAL(0.78),
  WEAK(0.62),
  BARE(0.5),
  UNSURE(0.75);

  /** Chance that an object works. */
  final double working;

  Care(double working) {
    this.working = working;
  }

  boolean isGood() {
    return this == EXEMPLARY || this == SOUND;
  }

  static Care of(Chance chance) {
    return valueOf(
        chance.weighted("EXEMPLARY 19, SOUND 35, PARTIAL 20, WEAK 12, BARE 4, UNSURE 10"));
  }

  /** How many hydrants its settlements get. */
  int hydrants(Chance chance) {
    return switch (this) {
      case EXEMPLARY -> chance.between(9, 13);
      case SOUND -> chance.between(5, 8);
      case PARTIAL -> chance.between(1, 5);
      case WEAK -> chance.between(0, 2);
      case BARE -> 0;
      case UNSURE -> chance.between(2, 4);
    };
  }

  /** How many intakes it gets. */
  int intakes(Chance chance) {
    return switch (this) {
      case EXEMPLARY -> chance.between(2, 3);
      case SOUND -> chance.between(1, 3);
      case PARTIAL, UNSURE -> chance.between(0, 2);
      case WEAK -> chance.between(0, 1);
      case BARE -> 0;
    };
  }
}
