/**
 * How somebody else's file meets what stands: which row is new, which is the same, which changes
 * what, and what both sides changed, so that nobody's work is overwritten unseen.
 *
 * <p>A file of a partner whose last one is remembered is compared three ways, attribute by
 * attribute: what the partner said last, what the partner says now, what stands here. Without a
 * last one, a blank here is filled and a difference is a conflict.
 */
package org.firewell.exchange;
