/** Tries out a hydrant: the button that begins and ends it, and what it would bring, in words. */
import { el, fill } from '../dom.js';
import { shiftRow } from '../map/layers/trial.js';
import { percent, whole } from '../pure/format.js';
import { SHIFTS, shiftOf, signed } from '../pure/change.js';
import { figuresOf, unitOf } from '../pure/coverage.js';
import { countBy } from '../pure/tally.js';
import { bars } from './bars.js';
import { sign } from './sign.js';

/** The element, and what ends it. */
export function trialPart(page) {
  const { trial } = page;
  const button = el('button', { type: 'button', id: 'trial', onclick: () => toggle(page) });
  const reading = el('div', { role: 'status' });
  const draw = () => {
    const { on } = trial.get();
    button.setAttribute('aria-pressed', String(on));
    fill(button, page.t(on ? 'trial.end' : 'trial.start'));
    fill(reading, on && told(page));
  };
  draw();
  const ends = [trial.subscribe(draw), page.answers.coverage.subscribe(draw)];
  return {
    element: el('div.trial-part', {}, button, reading),
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
  const { at, change, fault } = trial.get();
  if (fault) {
    return el('p.notice.failed', {}, fault);
  }
  if (!asksHydrants(page)) {
    return el('p.notice', {}, t('trial.without'));
  }
  return [
    el('p.quiet', {}, t(at ? 'trial.hint.placed' : 'trial.hint')),
    at && (change ? effect(page, change) : el('p.quiet', {}, t('trial.asking'))),
  ];
}

/** Whether a hydrant has a say in the answer that is shown. */
function asksHydrants({ answers }) {
  const { measure, facilities } = answers.coverage.get().answer?.summary.question ?? {};
  return measure !== 'time' && (facilities?.split(',').includes('hydrants') ?? true);
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
