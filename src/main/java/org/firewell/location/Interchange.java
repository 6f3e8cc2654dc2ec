package org.firewell.location;

import java.util.Arrays;

/**
 * Makes a choice better by taking one site out and filling up again, until no site can be exchanged
 * with profit (M. B. Teitz and P. Bart, Operations Research 16, 1968).
 */
final class Interchange {

  private final Draft draft;
  private final Search search;

  Interchange(Draft draft, Search search) {
    this.draft = draft;
    this.search = search;
  }

  void improve(boolean perCost) {
    draft.fill(perCost);
    int[] sites = draft.chosen();
    Arrays.sort(sites);
    int untried = sites.length;
    for (int at = 0; untried > 0 && !search.isOver(); at = (at + 1) % sites.length) {
      if (isExchanged(sites[at], perCost)) {
        sites = draft.chosen();
        Arrays.sort(sites);
        untried = sites.length;
        at = Math.min(at, sites.length) - 1;
      } else {
        untried--;
      }
    }
  }

  private boolean isExchanged(int site, boolean perCost) {
    long before = draft.worth();
    draft.remove(site);
    int size = draft.size();
    int other = draft.best(perCost);
    if (other == site) {
      draft.add(site);
      return false;
    }
    draft.fill(perCost);
    if (draft.worth() > before) {
      return true;
    }
    int[] now = draft.chosen();
    for (int i = now.length - 1; i >= size; i--) {
      draft.remove(now[i]);
    }
    draft.add(site);
    return false;
  }
}
