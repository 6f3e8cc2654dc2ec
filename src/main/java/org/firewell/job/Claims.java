package org.firewell.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who asked for the jobs that are under way, on whatever node. Implemented by the store. */
public interface Claims {

  /** Keeps who asked for a job, in the place of what was kept of it; forgets jobs that are over. */
  void put(UUID job, Claim claim);

  Optional<Claim> find(UUID job);

  /** Those of all jobs that are not over. */
  List<Claim> list();
}
