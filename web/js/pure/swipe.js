/**
 * Two maps beside each other under one divider: what of a question differs from left to right. All
 * else that is set holds on both sides.
 */
import { figuresOf } from './coverage.js';
import { idOf, reaching } from './tally.js';

/** What the sides of a question may differ in. */
const DIFFERENCES = {
  coverage: ['basis', 'as_of', 'ruleset', 'plan'],
  completeness: ['as_of', 'ruleset'],
};

/** Plans beside those that were kept: nothing is built, what is tried out, what siting answers. */
export const NO_PLAN = 'none';
export const TRIAL = 'trial';
export const ANSWER = 'answer';

/** Where the divider stands at first, and how far a key moves it, in parts of the map's width. */
export const MIDDLE = 0.5;
const STEPS = { ArrowLeft: -0.02, ArrowRight: 0.02, PageUp: 0.1, PageDown: -0.1 };
const ENDS = { Home: 0, End: 1 };

/** What the sides of a question may differ in; nothing where it has no two sides. */
export const differencesOf = (question) => DIFFERENCES[question] ?? [];

/** "basis/built/effective" and the divider's place; undefined where it is not said so. */
export function readSwipe(text, at) {
  const [by, left, right, ...more] = (text ?? '').split('/').map(decode);
  if (!Object.values(DIFFERENCES).some((names) => names.includes(by)) || !left || !right || more.length > 0) {
    return undefined;
  }
  const place = Number(at ?? MIDDLE);
  return { by, left, right, at: place >= 0 && place <= 1 ? place : MIDDLE };
}

/** A value may hold a stroke itself: it is encoded once more. */
export const writeSwipe = ({ by, left, right }) => [by, left, right].map(encodeURIComponent).join('/');

/** What one side is asked with: what is set, but for what differs. */
export function inputsOf(side, { by, ...values }, set) {
  return by === 'plan' ? { ...set } : { ...set, [by]: values[side] };
}

/** Where a key moves the divider to; undefined for any other key. */
export function movedBy(key, at) {
  if (key in ENDS) {
    return ENDS[key];
  }
  return key in STEPS ? Math.round(clamped(at + STEPS[key]) * 100) / 100 : undefined;
}

export const clamped = (at) => Math.min(1, Math.max(0, at));

/** An answer as it would be after a change: those whose verdict changes are as the change tells. */
export function after(answer, change) {
  const shifted = new Map(change.features.map((feature) => [idOf(feature), feature]));
  return {
    ...answer,
    features: answer.features.map((feature) => {
      const { properties } = shifted.get(idOf(feature)) ?? {};
      return properties ? { ...feature, properties: { ...feature.properties, ...properties } } : feature;
    }),
    summary: { ...answer.summary, demand: change.summary.after },
  };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The level that "1+2+N" itself asks for. */
const ASKED = 2;

/** What a side's answer comes to: a part that is sure, what is open, and the whole. */
export function figureOf(question, { features, summary }) {
  if (question === 'completeness') {
    const { sure, possible } = reaching(features, ASKED);
    return { part: sure, open: possible - sure, whole: features.length };
  }
  const { covered, unknown, total } = figuresOf(summary);
  return { part: covered, open: unknown, whole: total };
}

/** By how many points of a hundred, and by how many pieces, the right side is more; null where a whole is empty. */
export function difference(left, right) {
  if (left.whole === 0 || right.whole === 0) {
    return null;
  }
  const points = 100 * (right.part / right.whole - left.part / left.whole);
  return { points: Math.round(points * 10) / 10, pieces: right.part - left.part };
}
