/**
 * Makes the datasets under {@code gis-data}: the county of Jinjiang and the desert.
 *
 * <p>What is real comes from files beside this package's resources (names, codes, quotas, some
 * points); everything else is drawn from a seed, so that a run gives the same bytes on every
 * machine. It lives with the tests because a county that runs never makes data, and because the
 * tests prove that the committed files are what it makes.
 */
package org.firewell.demo;
