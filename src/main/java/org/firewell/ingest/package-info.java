/**
 * Turns files into features and standards, and says what it could not read and why.
 *
 * <p>A dataset is a folder ({@link org.firewell.ingest.DatasetReader}). Whatever is wrong with it
 * becomes a {@link org.firewell.ingest.Notice} with file, row, id and reason, and reading goes on
 * with the next value, row or file.
 */
package org.firewell.ingest;
