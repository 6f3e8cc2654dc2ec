package org.firewell.analysis.coverage.reach;

import org.firewell.feature.Feature;
import org.firewell.network.Climb;

/**
 * The rise of the ground from a source to a demand.
 *
 * @param metres by which the demand stands higher, to the millimetre; null where that is not known
 * @param addedM metres of hose that it takes beside the way
 */
public record Rise(Double metres, double addedM) {

  /**
   * @param toM how high the demand stands above the sea; NaN where that is not known
   * @param climb what a difference of heights adds to a hose
   */
  public static Rise of(Feature source, double toM, Climb climb) {
    double fromM = Place.heightM(source);
    return new Rise(
        Double.isNaN(toM - fromM) ? null : Thousandths.of(toM - fromM) / 1000.0,
        climb.addedM(fromM, toM));
  }
}
