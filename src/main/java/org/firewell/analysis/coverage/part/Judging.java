package org.firewell.analysis.coverage.part;

import org.firewell.analysis.Progress;

/** How a case is judged: here, or dealt out to others. */
public interface Judging {

  Judging HERE = Case::judged;

  /** The same judgement, however it is made. */
  Judgement of(Case whole, Progress progress);
}
