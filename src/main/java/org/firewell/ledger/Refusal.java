package org.firewell.ledger;

/**
 * One reason for which a step is refused.
 *
 * @param code for programmes; {@code src/docs/methods/ledger.md} lists them
 * @param zh for people
 * @param en the same
 */
public record Refusal(String code, String zh, String en) {}
