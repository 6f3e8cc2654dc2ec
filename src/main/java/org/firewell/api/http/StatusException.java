package org.firewell.api.http;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that was understood and cannot be met as things stand. */
public final class StatusException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String type;
  private final transient Map<String, Object> members;

  /**
   * @param type the URI that a standard gives to this fault, or {@code about:blank}
   * @param sentence for people
   */
  public StatusException(HttpStatus status, String type, String sentence) {
    this(status, type, sentence, Map.of());
  }

  /**
   * @param members what the problem tells beside its sentence
   */
  public StatusException(HttpStatus status, String sentence, Map<String, Object> members) {
    this(status, "about:blank", sentence, members);
  }

  private StatusException(
      HttpStatus status, String type, String sentence, Map<String, Object> members) {
    super(sentence);
    this.status = status;
    this.type = type;
    this.members = members;
  }

  /** What was asked for is not there. */
  public static StatusException missing(String sentence) {
    return new StatusException(HttpStatus.NOT_FOUND, "about:blank", sentence);
  }

  /** Nothing is there, for no dataset was loaded yet. */
  public static StatusException noData() {
    return missing("there is no data yet");
  }

  public HttpStatus status() {
    return status;
  }

  public String type() {
    return type;
  }

  public Map<String, Object> members() {
    return members;
  }
}
