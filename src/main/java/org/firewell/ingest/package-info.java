/**
 * Turns files into features and standards, and says what it could not read and why.
 *
 * <p>A dataset is a folder ({@link org.firewell.ingest.DatasetReader}). Whatever is wrong with it
 * becomes a {@link org.firewell.ingest.file.Notice} with file, row, id and reason, and reading goes
 * on with the next value, row or file.
 *
 * <p>The law is a folder too, {@code seeds/} ({@link org.firewell.ingest.seed.SeedRulesets}). It is
 * read to its end, and refused whole when anything in it is wrong, with file and line of each fault
 * ({@link org.firewell.ingest.seed.RulesetException}): no answer may rest on half a law.
 */
package org.firewell.ingest;
