/**
 * Ground and law frozen at one instant: what an analysis is a pure function of.
 *
 * <p>{@link org.firewell.snapshot.Snapshot} holds what is valid on a day, {@link
 * org.firewell.snapshot.Standing} judges whether an object is built and whether it works on that
 * day.
 */
package org.firewell.snapshot;
