package org.firewell.spark;

import java.io.Serial;
import java.io.Serializable;

/**
 * What the command said of one county.
 *
 * @param exitCode 0 done, 1 the data or the request is at fault, 2 not understood
 * @param err what it wrote on standard error
 * @param out what it wrote on standard output
 * @param findings the file of the findings; null where none was asked for or made
 * @param summary the file of the figures; null likewise
 */
record Reply(String county, int exitCode, String err, String out, byte[] findings, byte[] summary)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1;
}
