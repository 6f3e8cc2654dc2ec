/**
 * The answers that the page shows, one for each question. The server answers the same question on
 * the same snapshot once: asking again finds the answer that is there, or the job that is under way.
 * The answer before stays on the map until the next is there.
 */
import * as api from './api.js';
import { QUESTIONS } from './pure/address.js';
import { untilHad } from './patience.js';
import { isUnderWay } from './pure/jobs.js';
import { signal } from './signal.js';

/** Questions that are asked within the answer to another and have no tab. */
const WITHIN = ['plan-effect'];

const PAUSE_MS = 500;

/** By question: get, subscribe, ask(inputs), show(answer), enough and cancel; none is asked as long as nobody does. */
export function openAnswers() {
  return Object.fromEntries([...QUESTIONS, ...WITHIN].map((question) => [question, openAnswer(question)]));
}

/** Its state: phase (loading, accepted, running, ready, none, failed), answer, job, reason; kept, where it has a name. */
export function openAnswer(question) {
  const state = signal({ phase: 'none', answer: null, job: null });
  let turn = 0;

  /** Says what is so, unless something newer was asked for meanwhile; whether it was said. */
  function tell(mine, part) {
    if (mine === turn) {
      state.set({ ...state.get(), ...part });
    }
    return mine === turn;
  }

  async function attempt(work) {
    const mine = ++turn;
    try {
      await work(mine);
    } catch (fault) {
      tell(mine, { phase: 'failed', reason: fault.message, job: null });
    }
  }

  async function follow(mine, first, opened = null) {
    let job = first;
    while (isUnderWay({ state: job.status })) {
      if (!tell(mine, { phase: job.status, job })) {
        return;
      }
      await pause(PAUSE_MS);
      job = await untilHad(() => api.job(first.jobID));
    }
    await settle(mine, job, opened);
  }

  async function settle(mine, job, opened) {
    if (job.status === 'successful') {
      const answer = await untilHad(() => api.results(job.jobID));
      tell(mine, { phase: 'ready', job, answer, kept: null, opened });
    } else if (job.status === 'dismissed') {
      stop(mine);
    } else {
      tell(mine, { phase: 'failed', job: null, reason: job.message });
    }
  }

  function stop(mine) {
    tell(mine, { phase: state.get().answer ? 'ready' : 'none', job: null });
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    ask: (inputs) =>
      attempt(async (mine) => {
        tell(mine, { phase: 'loading', job: null });
        await follow(mine, await api.execute(question, inputs));
      }),
    /** Shows the answer of a job that was handed in before, as soon as it is there. */
    open: (id) =>
      attempt(async (mine) => {
        tell(mine, { phase: 'loading', job: null });
        const job = await api.job(id);
        await follow(mine, job, job);
      }),
    /** Shows an answer that was kept, as a scenario tells it. */
    show(answer, kept) {
      turn++;
      state.set({ phase: 'ready', answer, job: null, kept, opened: null });
    },
    /** Lets go of an answer to what is no longer asked. */
    forget() {
      turn++;
      state.set({ phase: 'none', answer: null, job: null });
    },
    /** Has the job that is under way answer with the best that it has. */
    async enough() {
      const mine = turn;
      const job = await api.enough(state.get().job.jobID);
      if (state.get().job?.jobID === job.jobID) {
        tell(mine, { job });
      }
    },
    cancel: () =>
      attempt(async (mine) => {
        await api.dismiss(state.get().job.jobID);
        stop(mine);
      }),
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
