/**
 * Speaks OGC API (Features, Processes, Tiles) and a little REST; parses, asks, renders.
 *
 * <p>A controller names the conformance class that it serves. Every fault leaves as {@code
 * application/problem+json} (RFC 9457) through {@link org.firewell.api.Faults}, naming the
 * parameter, its value and what is allowed.
 */
package org.firewell.api;
