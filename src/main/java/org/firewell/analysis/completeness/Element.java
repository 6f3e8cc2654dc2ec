package org.firewell.analysis.completeness;

import org.firewell.feature.Ternary;

/**
 * One of the three elements of a village, the 1, the 2 or the N.
 *
 * @param any whether anything of it stands
 * @param built whether what is asked stands
 * @param effective whether what is asked works
 * @param score the points earned by it
 * @param checklist what is missing and unknown
 */
record Element(Ternary any, Ternary built, Ternary effective, Range score, Checklist checklist) {

  /** The law asks nothing: all of it is there, and earns full points. */
  static Element notAsked(double points) {
    return new Element(
        Ternary.NO, Ternary.YES, Ternary.YES, Range.exactly(points), new Checklist());
  }
}
