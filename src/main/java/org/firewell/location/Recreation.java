package org.firewell.location;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes a choice better when no exchange helps any more: takes out some sites that lie together and
 * fills up again, now and then passing over the best (J. Christiaens and G. Vanden Berghe, Slack
 * induction by string removals, Transportation Science 54, 2020), and accepts what is a little
 * worse at first and ever less of it (S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Science 220,
 * 1983).
 */
final class Recreation {

  private static final double BLINK = 0.1;
  private static final int MOST_OUT = 5;

  /**
   * What is accepted at first, in parts of what a site earns on average, and what part of it last.
   */
  private static final double HEAT = 0.02;

  private static final double COOLED = 0.01;

  private final MaximalCovering problem;
  private final Incidence servers;
  private final Rules rules;
  private final Draft draft;
  private final Search search;
  private final SplittableRandom random;
  private final int[] blinked = new int[64];

  Recreation(MaximalCovering problem, Incidence servers, Rules rules, Draft draft, Search search) {
    this.problem = problem;
    this.servers = servers;
    this.rules = rules;
    this.draft = draft;
    this.search = search;
    this.random = new SplittableRandom(search.effort().seed());
  }

  /**
   * @param onBetter called whenever the draft is worth more than ever
   */
  void improve(int steps, Runnable onBetter) {
    long best = draft.worth();
    double heat = HEAT * draft.worth() / Math.max(1, draft.size());
    double cooling = Math.pow(COOLED, 1.0 / steps);
    for (int step = 0; step < steps && draft.size() > 0 && !search.isOver(); step++) {
      long before = draft.worth();
      int[] out = together();
      for (int site : out) {
        draft.remove(site);
      }
      int kept = draft.size();
      recreate();
      if (draft.worth() > best) {
        best = draft.worth();
        onBetter.run();
      } else if (draft.worth() < before + heat * Math.log(random.nextDouble())) {
        undo(kept, out);
      }
      heat *= cooling;
    }
  }

  private void undo(int kept, int[] out) {
    int[] now = draft.chosen();
    for (int i = now.length - 1; i >= kept; i--) {
      draft.remove(now[i]);
    }
    for (int site : out) {
      draft.add(site);
    }
  }

  /** A chosen site drawn by lot, and others whose demand candidates share with its demand. */
  private int[] together() {
    int[] chosen = draft.chosen();
    int[] out = new int[1 + random.nextInt(Math.min(MOST_OUT, chosen.length))];
    out[0] = chosen[random.nextInt(chosen.length)];
    int count = 1;
    for (int tries = 0; tries < 8 * out.length && count < out.length; tries++) {
      int found = walk(out[random.nextInt(count)]);
      if (found >= 0 && Arrays.stream(out, 0, count).noneMatch(site -> site == found)) {
        out[count++] = found;
      }
    }
    return Arrays.copyOf(out, count);
  }

  /** From a site to a demand, to another site, to its demand, to a chosen one that serves it. */
  private int walk(int from) {
    Incidence reach = problem.reach();
    int site = from;
    for (int i = 0; i < 3 && reach.size(site) > 0; i++) {
      int demand = reach.entry(reach.start(site) + random.nextInt(reach.size(site)));
      int start = servers.start(demand);
      int size = servers.size(demand);
      int first = random.nextInt(size);
      for (int k = 0; k < size; k++) {
        int other = servers.entry(start + (first + k) % size);
        if (other != from && draft.isChosen(other)) {
          return other;
        }
      }
      site = servers.entry(start + first);
    }
    return -1;
  }

  private void recreate() {
    boolean perCost = rules.hasBudget && random.nextBoolean();
    int count = 0;
    for (int site = draft.best(perCost); site >= 0; site = draft.best(perCost)) {
      if (count < blinked.length && random.nextDouble() < BLINK) {
        draft.bar(site);
        blinked[count++] = site;
      } else {
        draft.add(site);
      }
    }
    for (int i = 0; i < count; i++) {
      draft.allow(blinked[i]);
    }
    draft.fill(perCost);
  }
}
