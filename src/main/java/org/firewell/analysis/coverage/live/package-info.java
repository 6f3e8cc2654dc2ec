/**
 * Whom does a change to the sources gain and lose, told while it is made? The same verdicts as
 * those of a whole county, on the demand and the sources that the change touches.
 */
package org.firewell.analysis.coverage.live;
