package org.firewell.analysis.coverage.part;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Those who judge parts. */
@FunctionalInterface
public interface Workers {

  /**
   * Has every part judged by {@link Part#judged(Common)}, once or, where somebody fails, again.
   *
   * @param common what all parts share
   * @param parts made one after the other as they are taken; whoever takes all at once holds all
   * @param judged is given each reply, in any order, by one thread at a time
   */
  void judge(Common common, Stream<Part> parts, Consumer<PartFound> judged);
}
