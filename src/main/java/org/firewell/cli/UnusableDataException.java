package org.firewell.cli;

/** What was given cannot be used at all; the message is for people, one reason a line. */
final class UnusableDataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableDataException(String message) {
    super(message);
  }
}
