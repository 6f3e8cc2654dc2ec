package org.firewell.api.http;

/** A parameter of a request that cannot be taken. */
public final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String value;
  private final String allowed;

  /**
   * @param parameter its name
   * @param value as it was given
   * @param allowed what it takes, as the end of the sentence "is not ..."
   */
  public ParameterException(String parameter, String value, String allowed) {
    super(parameter + ": \"" + value + "\" is not " + allowed);
    this.parameter = parameter;
    this.value = value;
    this.allowed = allowed;
  }

  public String parameter() {
    return parameter;
  }

  public String value() {
    return value;
  }

  public String allowed() {
    return allowed;
  }
}
