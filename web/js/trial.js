/**
 * A hydrant that is tried out on the map: where it stands and what it would change. While it is
 * dragged only the newest place is asked about, one at a time.
 */
import * as api from './api.js';
import { signal } from './signal.js';

/** Its id in the what-if, and the sign by which the map tells it from those that stand. */
export const TRIAL_ID = 'trial';

/** Its state: on, at ([lon, lat] or null), change (the answer) and fault. */
export function openTrial(page) {
  const { view, answers } = page;
  const given = view.get().trial;
  const state = signal({ on: Boolean(given), at: given ?? null, change: null, fault: null });
  const tell = (part) => state.set({ ...state.get(), ...part });
  let wanted = false;
  let asking = false;

  async function ask() {
    wanted = true;
    if (asking) {
      return;
    }
    asking = true;
    while (wanted) {
      wanted = false;
      await once();
    }
    asking = false;
  }

  async function once() {
    const { on, at } = state.get();
    const { answer } = answers.coverage.get();
    if (!on || !at || !answer) {
      return;
    }
    try {
      const change = await api.whatIfCoverage(inputsOf(answer), [hydrant(page, at)]);
      tell(state.get().on ? { change, fault: null } : {});
    } catch (fault) {
      tell({ change: null, fault: fault.message });
    }
  }

  answers.coverage.subscribe(onAnswer(answers.coverage, ask));
  ask();
  return {
    get: state.get,
    subscribe: state.subscribe,
    start: () => tell({ on: true }),
    end() {
      tell({ on: false, at: null, change: null, fault: null });
      view.change({ trial: undefined });
    },
    /** Puts it down or moves it; a place that is kept stands in the address. */
    put(at, keep = true) {
      tell({ on: true, at });
      if (keep) {
        view.change({ trial: at });
      }
      ask();
    },
  };
}

/** Calls back at each new answer, not at each step towards it. */
function onAnswer(state, call) {
  let { answer: before } = state.get();
  return ({ answer }) => {
    if (answer !== before) {
      before = answer;
      call();
    }
  };
}

/** What the answer on the map was asked with, so that both speak of the same. */
const inputsOf = ({ summary }) =>
  ({ as_of: summary.as_of, ruleset: summary.ruleset, ...summary.question });

/** One that works: accepted on the day that is looked at. */
function hydrant(page, coordinates) {
  return {
    type: 'Feature',
    collection: 'hydrants',
    id: TRIAL_ID,
    geometry: { type: 'Point', coordinates },
    properties: {
      kind: 'above_ground',
      ownership: 'municipal',
      lifecycle: 'in_service',
      condition: 'usable',
      accepted_on: page.day(),
    },
  };
}
