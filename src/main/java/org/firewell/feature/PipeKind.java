package org.firewell.feature;

/** What a pipe is for. */
public enum PipeKind {
  DISTRIBUTION,
  TRUNK,
  FIRE
}
