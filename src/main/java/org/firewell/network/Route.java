package org.firewell.network;

/**
 * The least way to a place.
 *
 * @param source the index of the source it comes from
 * @param cost metres or seconds, as travelled, with the legs off the road where they count
 */
public record Route(int source, double cost) {}
