package org.firewell.render.print;

import java.util.ArrayList;
import java.util.List;

/** What is told once, below, and named by its number wherever it belongs. */
final class Notes {

  private final List<String> texts = new ArrayList<>();

  /** The number of a text, from 1. */
  int number(String text) {
    int at = texts.indexOf(text);
    if (at < 0) {
      texts.add(text);
    }
    return at < 0 ? texts.size() : at + 1;
  }

  List<String> texts() {
    return texts;
  }
}
