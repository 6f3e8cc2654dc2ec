package org.firewell.api;

import org.springframework.http.HttpStatus;

/** A request that was understood and cannot be met as things stand. */
final class StatusException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String type;

  /**
   * @param type the URI that a standard gives to this fault, or {@code about:blank}
   * @param sentence for people
   */
  StatusException(HttpStatus status, String type, String sentence) {
    super(sentence);
    this.status = status;
    this.type = type;
  }

  /** What was asked for is not there. */
  static StatusException missing(String sentence) {
    return new StatusException(HttpStatus.NOT_FOUND, "about:blank", sentence);
  }

  HttpStatus status() {
    return status;
  }

  String type() {
    return type;
  }
}
