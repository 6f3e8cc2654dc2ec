package org.firewell.analysis;

import java.util.List;
import org.firewell.snapshot.Townships;

/** What questions about places ask alike. */
public final class SpatialInputs {

  /** The word of {@link #BASIS} for what works. */
  public static final String EFFECTIVE = "effective";

  /** The word of {@link #NODING} for roads that join where they cross. */
  public static final String CROSSINGS = "crossings";

  /** What counts: what works, or what stands. */
  public static final Input BASIS =
      Input.choice(
          "basis", List.of(EFFECTIVE, "built"), EFFECTIVE, "口径：有效或已建", "what works or what stands");

  /** Where roads join; blank is at shared vertices. */
  public static final Input NODING =
      Input.choice(
          "noding",
          List.of("vertices", CROSSINGS),
          null,
          "道路在共有折点处相接，或相交即相接",
          "whether roads join at shared vertices, as they do by default, or where they cross");

  private SpatialInputs() {}

  /**
   * The code of the township that an input names.
   *
   * @throws InputException when there is none, with those that there are
   */
  public static String township(String named, Townships townships) {
    return townships
        .find(named)
        .orElseThrow(
            () ->
                new InputException(
                    "township",
                    "没有乡镇（街道） " + named,
                    "township: \""
                        + named
                        + "\" is not one of "
                        + String.join(", ", townships.codes())))
        .code();
  }
}
