package org.firewell.standard;

/**
 * Posts of full-time fire staff that a document hands to a unit.
 *
 * @param unitCode nine digits
 * @param unit the unit's name
 * @param posts 0 or more
 * @param clause where it stands
 */
public record BrigadeQuota(String unitCode, String unit, int posts, Clause clause) {}
