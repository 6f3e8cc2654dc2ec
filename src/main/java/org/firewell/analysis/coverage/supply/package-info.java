/**
 * What covers: the sources of a snapshot by whether they count, the mains that feed them, and how
 * much water each gives for as long as a fire lasts, in litres a second. Where they reach, the room
 * {@code reach} tells.
 */
package org.firewell.analysis.coverage.supply;
