/**
 * Speaks OGC API ({@link org.firewell.api.ogc}) and a little REST; parses, asks, renders.
 *
 * <p>Its rooms look one way: {@code http}, {@code access}, {@code ogc}, and what the standards have
 * no words for. Every fault leaves as {@code application/problem+json} (RFC 9457) through {@link
 * org.firewell.api.Faults}, naming the parameter, its value and what is allowed.
 */
package org.firewell.api;
