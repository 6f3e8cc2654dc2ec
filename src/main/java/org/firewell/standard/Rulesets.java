package org.firewell.standard;

import java.util.List;
import java.util.Optional;

/** The rulesets that a county can be asked under. */
public interface Rulesets {

  /** Every ruleset, sorted by id. */
  List<Ruleset> list();

  /** The ruleset of an id. */
  default Optional<Ruleset> find(String id) {
    return list().stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
