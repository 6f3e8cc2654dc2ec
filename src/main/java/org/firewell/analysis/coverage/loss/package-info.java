/**
 * Which single hydrant, intake, pump or closed main uncovers whom (n-1)?
 *
 * <p>The method page is {@code src/docs/methods/losses.md}.
 */
package org.firewell.analysis.coverage.loss;
