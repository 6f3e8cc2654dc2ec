package org.firewell.api.http;

import org.firewell.ingest.file.Reason;

/** A parameter of a request that cannot be taken. */
public final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String value;
  private final transient Reason allowed;

  /**
   * @param parameter its name
   * @param value as it was given
   * @param zh what it takes, as the end of the sentence "不可用，……"
   * @param en the same as the end of the sentence "is not ..."
   */
  public ParameterException(String parameter, String value, String zh, String en) {
    this(parameter, value, new Reason(zh, en));
  }

  /**
   * The same with both ends together.
   *
   * @param allowed what it takes
   */
  public ParameterException(String parameter, String value, Reason allowed) {
    super(parameter + ": \"" + value + "\" is not " + allowed.en());
    this.parameter = parameter;
    this.value = value;
    this.allowed = allowed;
  }

  /**
   * What it takes in words that stand in the sentence of either language, such as a list of names.
   *
   * @param allowed as the end of both
   */
  public ParameterException(String parameter, String value, String allowed) {
    this(parameter, value, allowed, allowed);
  }

  public String parameter() {
    return parameter;
  }

  public String value() {
    return value;
  }

  /** What it takes, as programs have known it: in English. */
  public String allowed() {
    return allowed.en();
  }

  /** What is wrong, for people who read Chinese. */
  public String zh() {
    return parameter + "：“" + value + "”不可用，" + allowed.zh();
  }

  /** What is wrong, for people who read English. */
  public String en() {
    return getMessage();
  }
}
