package org.firewell.ingest.file;

/** How bad a notice is: an error cost a row, a value or a file; a warning asks for a look. */
public enum Severity {
  ERROR,
  WARNING
}
