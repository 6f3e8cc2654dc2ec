package org.firewell.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The scenarios that are kept, with their answers, whatever becomes of jobs. */
public interface Scenarios {

  /** All of them, newest first. */
  List<Scenario> list();

  Optional<Scenario> find(UUID id);

  Optional<KeptAnswer> findAnswer(UUID id);

  /** Keeps a scenario; false when another has its name. */
  boolean add(Scenario scenario, KeptAnswer answer);

  /** Forgets a scenario with its answer; false when there is none. */
  boolean remove(UUID id);
}
