/**
 * The questions from a terminal, asked of a folder of files: no database, no server.
 *
 * <p>Exit codes: 0 done; 1 the data or the request is at fault, the reason on standard error, one
 * line each; 2 the command was not understood. Times and notices go to standard error, never into a
 * result.
 */
package org.firewell.cli;
