package org.firewell.paper;

/** What stands in a table of a paper: words, or a figure with its rows. */
public sealed interface Cell permits Cell.Text, Figure {

  /** What is read. */
  String text();

  /** Words. */
  record Text(String text) implements Cell {}
}
