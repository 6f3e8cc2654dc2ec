/** What is compared left and right, both figures beside each other, and by how much they differ. */
import * as api from '../api.js';
import { el, fill, refill } from '../dom.js';
import { isDay, monthEnd, percentRange, whole } from '../pure/format.js';
import { signed } from '../pure/change.js';
import { ANSWER, NO_PLAN, TRIAL, difference, differencesOf, figureOf } from '../pure/swipe.js';
import { SIDES } from '../swipe.js';

/** Questions whose kept answers are plans. */
const PLANNING = ['siting', 'planned-quota'];

export function swipe(page) {
  const element = document.getElementById('swipe');
  let kept = [];
  const draw = () => {
    const { swipe: given, question } = page.view.get();
    const isOn = Boolean(given) && differencesOf(question).includes(given.by);
    element.hidden = !isOn;
    element.setAttribute('aria-label', page.t('swipe.title'));
    if (isOn) {
      refill(element, byWhat(page, given, question), sides(page, given, question, kept), gap(page, question), close(page));
    } else {
      fill(element);
    }
  };
  const begin = async () => {
    if (page.view.get().swipe?.by === 'plan') {
      kept = (await api.scenarios().catch(() => [])).filter(({ question }) => PLANNING.includes(question));
      draw();
    }
  };
  draw();
  begin();
  page.swipe.subscribe(draw);
  page.view.on('language question', draw);
  page.view.on('swipe', () => (draw(), begin()));
  page.answers.siting?.subscribe(() => page.view.get().swipe?.by === 'plan' && draw());
}

/** What the sides differ in as long as nobody chose. */
export function firstOf(page, by) {
  const law = page.rulesets.map(({ id }) => id);
  const now = page.view.get().ruleset ?? page.county.ruleset;
  const plan = page.trial.get().at ? TRIAL : ANSWER;
  const [left, right] = {
    basis: ['built', 'effective'],
    as_of: [monthEnd(page.day(), -12), page.day()],
    ruleset: [now, law.find((id) => id !== now) ?? now],
    plan: [NO_PLAN, plan],
  }[by];
  return { by, left, right };
}

function byWhat(page, given, question) {
  const { t, view } = page;
  const change = ({ target }) =>
    view.change({ swipe: { at: given.at, ...firstOf(page, target.value) } });
  return el('select', { id: 'swipe-by', 'aria-label': t('swipe.by'), onchange: change },
    differencesOf(question).map((by) =>
      el('option', { value: by, selected: by === given.by }, t(`swipe.by.${by}`))));
}

function sides(page, given, question, kept) {
  return SIDES.map((side) => el('div.side', { 'data-side': side },
    el('span.quiet', {}, page.t(`swipe.${side}`)),
    control(page, given, side, kept),
    figure(page, question, side)));
}

function control(page, given, side, kept) {
  const { t, view } = page;
  const change = (value) => view.change({ swipe: { ...given, [side]: value } });
  const attributes = { id: `swipe-${side}`, 'aria-label': t(`swipe.${side}`) };
  if (given.by === 'as_of') {
    return el('input', {
      ...attributes, type: 'date', value: given[side], onchange: ({ target }) => isDay(target.value) && change(target.value),
    });
  }
  return el('select', { ...attributes, onchange: ({ target }) => change(target.value) },
    choices(page, given, kept).map(([value, word]) =>
      el('option', { value, selected: value === given[side] }, word)));
}

function choices(page, given, kept) {
  const { t } = page;
  if (given.by === 'basis') {
    return ['built', 'effective'].map((value) => [value, page.word(value)]);
  }
  if (given.by === 'ruleset') {
    return page.rulesets.map(({ id, title }) => [id, title]);
  }
  const here = [[NO_PLAN, t('swipe.plan.none')], [TRIAL, t('swipe.plan.trial')], [ANSWER, t('swipe.plan.answer')]];
  return [...here, ...kept.map(({ id, name }) => [String(id), name])];
}

function figure(page, question, side) {
  const { phase, answer, reason, left } = page.swipe.get()?.[side] ?? { phase: 'loading' };
  if (phase !== 'ready') {
    return el(phase === 'failed' ? 'span.wrong' : 'span.quiet', { role: 'status' }, reason ?? page.t('swipe.loading'));
  }
  const { part, open, whole: all } = figureOf(question, answer);
  return [
    el('strong', {}, percentRange(part, part + open, all)),
    left > 0 && el('small.quiet', {}, page.t('swipe.left.out', { count: left })),
  ];
}

function gap(page, question) {
  const { t, view } = page;
  const now = page.swipe.get();
  if (!SIDES.every((side) => now?.[side].answer)) {
    return null;
  }
  const apart = difference(...SIDES.map((side) => figureOf(question, now[side].answer)));
  const shown = (number) => whole(number, view.get().language);
  return apart && el('output.apart', {}, apart.pieces === 0 && apart.points === 0
    ? t('swipe.same')
    : [el('strong', {}, t('swipe.points', { points: signed(apart.points, (n) => n.toFixed(1)) })),
      el('small', {}, t('swipe.pieces', { pieces: signed(apart.pieces, shown) }))]);
}

function close({ t, swipe: model }) {
  const end = () => {
    model.end();
    document.getElementById('compare').focus();
  };
  return el('button.plain.close', { type: 'button', 'aria-label': t('swipe.close'), title: t('swipe.close'), onclick: end }, '×');
}
