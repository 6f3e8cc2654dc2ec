/**
 * A hydrant, an intake or a station that is tried out on the map: where it stands and what it would
 * change. While it is dragged only the newest place is asked about, one at a time.
 */
import * as api from './api.js';
import { proposed } from './pure/proposal.js';
import { signal } from './signal.js';
import { same } from './view.js';

/** Its id in the what-if, and the sign by which the map tells it from those that stand. */
export const TRIAL_ID = 'trial';

/** Its state: on, collection, at ([lon, lat] or null), change (the answer) and fault. */
export function openTrial(page) {
  const { view, answers } = page;
  const state = signal({ ...given(view.get()), change: null, fault: null });
  const built = () => {
    const { collection, at } = state.get();
    return at ? [proposed(collection, at, TRIAL_ID, page.day())] : [];
  };
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
    const { on, at, collection } = state.get();
    const { answer } = answers.coverage.get();
    if (!on || !at || !answer) {
      return;
    }
    try {
      const change = await api.whatIfCoverage(inputsOf(answer), built());
      const isStill = state.get().on && state.get().collection === collection;
      tell(isStill ? { change, fault: null } : {});
    } catch (fault) {
      tell({ change: null, fault: fault.message });
    }
  }

  view.on('trial tried', (now) => {
    const { collection, at } = state.get();
    if (!same(given(now), { on: Boolean(at), collection, at })) {
      tell({ ...given(now), change: null, fault: null });
      ask();
    }
  });
  answers.coverage.subscribe(onAnswer(answers.coverage, ask));
  ask();
  return {
    get: state.get,
    subscribe: state.subscribe,
    start: () => tell({ on: true }),
    /** What is tried out, as a what-if takes it; nothing as long as it stands nowhere. */
    built,
    /** Tries another kind, at the same place. */
    choose(collection) {
      tell({ collection, change: null, fault: null });
      view.change({ tried: collection === 'hydrants' ? undefined : collection });
      ask();
    },
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

/** What a view tries out. */
const given = ({ trial = null, tried = 'hydrants' }) => ({ on: Boolean(trial), collection: tried, at: trial });

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
