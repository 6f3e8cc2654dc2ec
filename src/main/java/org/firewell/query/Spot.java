package org.firewell.query;

/** Where in a condition something stands, as people read it. */
record Spot(String zh, String en) {

  /**
   * @param index of the character in the text, 0 the first
   */
  static Spot character(int index) {
    return new Spot("第 " + (index + 1) + " 个字符处", "at character " + (index + 1));
  }

  /**
   * @param pointer into the document as RFC 6901 has it
   */
  static Spot pointer(String pointer) {
    return pointer.isEmpty()
        ? new Spot("文档开头", "at the top")
        : new Spot(pointer + " 处", "at " + pointer);
  }

  FilterException fault(String zh, String en) {
    return new FilterException(this.zh + "：" + zh, this.en + ": " + en);
  }
}
