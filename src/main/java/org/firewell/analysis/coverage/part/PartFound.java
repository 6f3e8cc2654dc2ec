package org.firewell.analysis.coverage.part;

import java.util.List;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.verdict.Found;

/**
 * What was found of a part.
 *
 * @param number of the part
 * @param found by row of its demand
 * @param remedies by row; null where it is covered
 * @param sources that the rows name by index
 * @param stations likewise
 * @param sure by row, whether nothing outside of the part can change what was found
 */
public record PartFound(
    int number,
    Found found,
    Remedy[] remedies,
    List<Name> sources,
    List<Name> stations,
    boolean[] sure) {

  /** A source by its collection and id. */
  public record Name(String collection, String id) {

    static Name of(Source source) {
      return new Name(source.type().name(), source.id());
    }

    static List<Name> of(Sources sources) {
      return sources.all().stream().map(Name::of).toList();
    }
  }
}
