/** Tries out a hydrant, an intake or a station: what begins and ends it, and what it would bring, in words. */
import { el, fill } from '../dom.js';
import { shiftRow } from '../map/layers/trial.js';
import { percent, whole } from '../pure/format.js';
import { SHIFTS, shiftOf, signed } from '../pure/change.js';
import { figuresOf, unitOf } from '../pure/coverage.js';
import { OUTLINES, hasSay } from '../pure/proposal.js';
import { countBy } from '../pure/tally.js';
import { bars } from './bars.js';
import { sign } from './sign.js';

/** The element, and what ends it. */
export function trialPart(page) {
  const { trial } = page;
  const button = el('button', { type: 'button', id: 'trial', onclick: () => toggle(page) });
  const reading = el('div', { role: 'status' });
  const kinds = el('select', {
    id: 'trial-kind',
    'aria-label': page.t('trial.kind'),
    onchange: ({ target }) => trial.choose(target.value),
  }, Object.keys(OUTLINES).map((collection) =>
    el('option', { value: collection }, page.t(`card.${collection}`))));
  const draw = () => {
    const { on, collection } = trial.get();
    kinds.value = collection;
    button.setAttribute('aria-pressed', String(on));
    fill(button, page.t(on ? 'trial.end' : 'trial.start', { what: page.t(`trial.what.${collection}`) }));
    fill(reading, on && told(page));
  };
  draw();
  const ends = [trial.subscribe(draw), page.answers.coverage.subscribe(draw)];
  return {
    element: el('div.trial-part', {}, el('div.trial-start', {}, kinds, button), reading),
    end: () => ends.forEach((end) => end()),
  };
}

function toggle({ trial }) {
  if (trial.get().on) {
    trial.end();
  } else {
    trial.start();
    document.getElementById('map').focus();
  }
}

function told(page) {
  const { t, trial } = page;
  const { at, change, fault, collection } = trial.get();
  const what = t(`trial.what.${collection}`);
  if (fault) {
    return el('p.notice.failed', {}, fault);
  }
  if (!hasSay(collection, page.answers.coverage.get().answer?.summary.question)) {
    return el('p.notice', {}, t(collection === 'fire-stations' ? 'trial.without.time' : 'trial.without', { what }));
  }
  return [
    el('p.quiet', {}, t(at ? 'trial.hint.placed' : 'trial.hint', { what })),
    at && (change ? effect(page, change) : el('p.quiet', {}, t('trial.asking'))),
  ];
}

function effect(page, { features, summary }) {
  const { t, view } = page;
  const { language } = view.get();
  const shown = (number) => whole(number, language);
  const before = figuresOf({ demand: summary.before });
  const after = figuresOf({ demand: summary.after });
  const counts = countBy(features, (feature) => shiftOf(feature.properties));
  const rows = SHIFTS.filter((shift) => counts.has(shift)).map((shift) => ({
    sign: sign(shiftRow(shift), page.colours()),
    text: t(`trial.${shift}`),
    count: counts.get(shift),
  }));
  return [
    el('p.figure', {},
      el('strong', {}, signed(after.covered - before.covered, shown)),
      el('span', {}, t('trial.figure', { unit: t(`weight.${unitOf(summary)}`).trim() }))),
    el('p.interval', {}, t('trial.total', {
      before: shown(before.covered),
      after: shown(after.covered),
      share: percent(after.covered, after.total),
    })),
    rows.length > 0 ? bars(page, rows) : el('p.quiet', {}, t('trial.nothing')),
  ];
}
