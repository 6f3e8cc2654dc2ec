package org.firewell.network;

/** Where roads join. */
public enum Noding {

  /** At the vertices that they share, by exact equality: what a surveyed network means. */
  SHARED_VERTICES,

  /**
   * Also where they cross or touch at the same layer, neither of them a bridge or a tunnel: for
   * lines that were drawn without regard to each other. A blank layer is 0, the ground.
   */
  CROSSINGS
}
