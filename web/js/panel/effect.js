/** What a plan would change, village by village and unit by unit: asked for when somebody wants it. */
import { el, fill } from '../dom.js';
import { table } from '../table.js';
import { DASH, percent, whole } from '../pure/format.js';
import { levelSpan } from '../pure/moves.js';
import { changed, effectInputs } from '../pure/siting.js';
import { underWay } from './jobs.js';
import { flyButton, rows, unitLink } from './list.js';
import { missingWord } from './missing.js';

const QUESTION = 'plan-effect';

/** So many of what a village no longer lacks, or lacks now, stand in its row. */
const SAID = 2;

/** The element, and what ends it. */
export function effectPart(page) {
  const { answers, rival } = page;
  const state = answers[QUESTION];
  const running = underWay(page, QUESTION);
  const element = el('section.effect');
  const draw = () => {
    const { answer } = answers.siting.get();
    const { phase, job } = state.get();
    if (phase === 'accepted' || phase === 'running') {
      running.tell(job);
      if (running.element.isConnected) {
        return;
      }
    }
    fill(element, answer?.features.length > 0 && parts(page, answer, running));
  };
  /** What was asked of another plan is no longer said. */
  const begin = () => (state.forget(), draw());
  draw();
  const ends = [state.subscribe(draw), onAnswer(answers.siting, begin), rival.subscribe(begin)];
  return { element, end: () => ends.forEach((end) => end()) };
}

function onAnswer(state, call) {
  let { answer: before } = state.get();
  return state.subscribe(({ answer }) => {
    if (answer !== before) {
      before = answer;
      call();
    }
  });
}

function parts(page, answer, running) {
  const { t, answers, rival } = page;
  const against = rival.get()?.answer === answer ? null : rival.get()?.answer;
  const { phase, answer: effect, reason } = answers[QUESTION].get();
  const ask = () => answers[QUESTION].ask(effectInputs(answer, against));
  const button = el('button', { type: 'button', id: 'effect', onclick: ask }, t(against ? 'effect.ask.against' : 'effect.ask'));
  switch (phase) {
    case 'accepted':
    case 'running':
      return [head(t), running.element];
    case 'loading':
      return [head(t), el('p.quiet', {}, t('run.running'))];
    case 'failed':
      return [head(t), button, el('p.wrong', { role: 'alert' }, reason)];
    case 'ready':
      return [head(t), told(page, effect, against)];
    default:
      return [head(t), button];
  }
}

const head = (t) => el('h3', {}, t('effect.title'));

function told(page, { summary, features }, against) {
  const { t, view } = page;
  const { language } = view.get();
  const { demand, villages } = summary;
  const number = (value) => whole(value, language);
  const all = changed(features);
  return [
    el('p', {}, t(against ? 'effect.sentence.against' : 'effect.sentence', {
      up: number(villages.up),
      down: number(villages.down),
      before: percent(demand.weight_covered_before, demand.weight_total),
      after: percent(demand.weight_covered_after, demand.weight_total),
    })),
    el('h3', {}, t('effect.villages', { count: number(all.length) })),
    rows(page, all, (finding) => row(page, finding)),
    units(page, summary),
  ];
}

function row(page, { properties, geometry }) {
  const { t, view } = page;
  const { language } = view.get();
  const { id, name, moved } = properties;
  const span = (when) => levelSpan(properties[`level_min_${when}`], properties[`level_max_${when}`]) ?? DASH;
  const levels = [span('before'), span('after')];
  const said = [
    t('effect.covered', {
      before: whole(properties.weight_covered_before, language),
      after: whole(properties.weight_covered_after, language),
      total: whole(properties.weight_total, language),
    }),
    lacks(page, 'effect.no-longer', properties.no_longer_missing),
    lacks(page, 'effect.newly', properties.newly_missing),
  ].filter(Boolean);
  return flyButton(page, { collection: 'villages', id }, geometry,
    el('span', {}, `${ARROWS[moved] ?? ''}${name ?? id}`),
    el('span.chip', {}, levels[0] === levels[1] ? levels[0] : levels.join(' → ')),
    el('span.quiet', {}, said.join(' · ')));
}

function lacks(page, key, codes) {
  const words = [...new Set(codes.map((code) => missingWord(page, code)))].slice(0, SAID);
  return words.length > 0 && page.t(key, { what: words.join(page.t('app.and')) });
}

const ARROWS = { up: '▲ ', down: '▼ ' };

function units(page, summary) {
  const { t, view } = page;
  const { language } = view.get();
  const some = summary.units.filter(({ weight_covered_before: before, weight_covered_after: after, villages }) =>
    before !== after || villages.up + villages.down > 0);
  const heads = ['unit', 'before', 'after', 'up'].map((name) => t(`effect.col.${name}`));
  return some.length > 0 && [
    el('h3', {}, t('effect.units')),
    table(heads, some.map((unit) => el('tr', {},
      el('td', {}, unitLink(page, unit.unit_code, unit.unit ?? page.nameOf(unit.unit_code))),
      el('td', {}, percent(unit.weight_covered_before, unit.weight_total)),
      el('td', {}, percent(unit.weight_covered_after, unit.weight_total)),
      el('td', {}, whole(unit.villages.up, language))))),
  ];
}
