package org.firewell.job;

/**
 * An answer as it was given.
 *
 * @param document GeoJSON with the summary as a member, UTF-8, gzip
 * @param summary the summary alone, JSON, UTF-8
 */
public record KeptAnswer(byte[] document, byte[] summary) {}
