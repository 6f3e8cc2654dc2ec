package org.firewell.standard;

/**
 * A village or unit of which a target is not asked, by name and with the document that says so.
 *
 * @param indicator of the target
 * @param subject the village's id or twelve digits, or the unit's nine
 * @param name what people call it: names repeat within a county and join nothing
 * @param reason in our own words
 * @param document that exempts it, with its number
 */
public record Exemption(
    String indicator, String subject, String name, String reason, String document) {}
