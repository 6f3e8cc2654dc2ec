/**
 * Where do gaps lie together, what causes them, and what closes them most cheaply?
 *
 * <p>The method page is {@code src/docs/methods/gap-patches.md}.
 */
package org.firewell.analysis.coverage.patch;
