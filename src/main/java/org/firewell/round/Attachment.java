package org.firewell.round;

import java.time.Instant;

/**
 * A photo that is kept. It is called by its content, so that one used twice is one.
 *
 * @param sha256 64 hexadecimal digits in lower case, of the bytes as they came
 * @param picture what its bytes say that it is
 * @param bytes how many
 * @param at when it was kept first
 * @param by the name of the account that brought it, or null where the public did
 */
public record Attachment(String sha256, Picture picture, int bytes, Instant at, String by) {}
