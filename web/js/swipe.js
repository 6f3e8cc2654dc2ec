/** Two answers to the question that is shown, side by side: what each is asked with, and what came. */
import * as api from './api.js';
import { openAnswer } from './answers.js';
import { ANSWER, NO_PLAN, TRIAL, after, differencesOf, inputsOf } from './pure/swipe.js';
import { builtBy } from './pure/proposal.js';
import { signal } from './signal.js';

export const SIDES = ['left', 'right'];


/**
 * Its state: question and spec (by, left, right) as they were asked, or null; by side a phase, the
 * answer and the reason why there is none.
 */
export function openSwipe(page) {
  const { view } = page;
  const state = signal(null);
  let end = () => {};
  const begin = () => {
    end();
    const spec = specOf(view);
    state.set(null);
    end = spec ? run(page, spec, state) : () => {};
  };
  begin();
  view.on('swipe question asOf ruleset settings', () => isOther(state.get(), view) && begin());
  return {
    get: state.get,
    subscribe: state.subscribe,
    start: (swipe) => view.change({ swipe: { at: 0.5, ...swipe } }),
    end: () => view.change({ swipe: undefined }),
    put: (at) => view.change({ swipe: { ...view.get().swipe, at } }),
  };
}

function specOf(view) {
  const { swipe, question, asOf, ruleset, settings } = view.get();
  if (!swipe || !differencesOf(question).includes(swipe.by)) {
    return null;
  }
  const { by, left, right } = swipe;
  return { question, by, left, right, set: { asOf, ruleset, ...settings?.[question] } };
}

/** Only where the divider stands is no reason to ask anew. */
const isOther = (now, view) => JSON.stringify(now?.spec ?? null) !== JSON.stringify(specOf(view));

function run(page, spec, state) {
  let over = false;
  state.set({ spec, left: { phase: 'loading' }, right: { phase: 'loading' } });
  const tell = (side, part) => !over && state.set({ ...state.get(), [side]: part });
  SIDES.forEach((side) =>
    answerOf(page, spec, side).then(
      (found) => tell(side, { phase: 'ready', ...found }),
      (fault) => tell(side, { phase: 'failed', reason: fault.message }),
    ));
  return () => (over = true);
}

/** The answer, and how many sites of its plan build nothing. */
async function answerOf(page, spec, side) {
  const { ruleset } = page.view.get();
  const set = { as_of: page.day(), ruleset, ...page.view.get().settings?.[spec.question] };
  const answer = await asked(spec.question, inputsOf(side, spec, set));
  const plan = spec.by === 'plan' ? spec[side] : NO_PLAN;
  if (plan === NO_PLAN) {
    return { answer, left: 0 };
  }
  const { as_of: asOf, ruleset: law, question } = answer.summary;
  const inputs = { as_of: asOf, ruleset: law, ...question };
  const { features, left } = await plannedBy(page, plan);
  return { answer: features.length > 0 ? after(answer, await api.whatIfCoverage(inputs, features)) : answer, left };
}

function asked(question, inputs) {
  return new Promise((resolve, reject) => {
    const answer = openAnswer(question);
    const end = answer.subscribe(({ phase, answer: found, reason }) => {
      if (phase === 'ready' || phase === 'failed' || phase === 'none') {
        end();
        phase === 'ready' ? resolve(found) : reject(new Error(reason ?? phase));
      }
    });
    answer.ask(inputs);
  });
}

/** What a plan would build, as a what-if takes it, and of how many of its sites nothing new comes. */
async function plannedBy(page, plan) {
  if (plan === TRIAL) {
    return { features: page.trial.built(), left: 0 };
  }
  const { features } = plan === ANSWER
    ? page.answers.siting.get().answer ?? { features: [] }
    : await api.scenarioResults(plan);
  return builtBy(features, page.day());
}
