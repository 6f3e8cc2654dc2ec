package org.firewell.ingest;

/** Why a row, a value or a file is not taken; a step in reading, not a fault of the program. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason, null, false, false);
  }
}
