package org.firewell.exchange;

import java.util.List;
import java.util.Optional;

/** The profiles that are kept, by name. Implemented by the store. */
public interface Profiles {

  /** All of them, sorted by name. */
  List<Profile> list();

  Optional<Profile> find(String name);

  /** Keeps a profile; one of the same name is replaced. */
  void keep(Profile profile);

  /** Whether there was one. */
  boolean remove(String name);
}
