/** How the unit's figures went by month: those that moved as lines, the others in a sentence. */
import { el } from '../dom.js';
import { decimal } from '../pure/format.js';
import { moves, seriesOf } from '../pure/targets.js';
import { seriesChart } from '../panel/series-chart.js';
import { indicatorName, unitSign } from '../panel/target-words.js';

const SHOWN = 2;

export function trend(page, township) {
  const { t } = page;
  const drawn = township.targets
    .map((target) => ({ target, points: seriesOf(township, target.id) }))
    .filter(({ points }) => points.length > 1);
  const moving = drawn.filter(({ points }) => moves(points)).slice(0, SHOWN);
  return el('section.trend', {},
    el('h2', {}, t('township.trend', { months: township.series.length })),
    drawn.length === 0
      ? el('p.quiet', {}, t('township.trend.unknown'))
      : moving.length === 0 && el('p.quiet', {}, t('township.trend.still')),
    moving.map(({ target, points }) => el('figure', {},
      el('figcaption', {}, indicatorName(t, target)),
      seriesChart(page, {
        points,
        asked: target.value,
        unit: unitSign(target),
        heading: null,
        high: 92,
        told: points.map(({ month, low, high }) => `${month} ${span(low, high)}`).join('; '),
      }))));
}

const span = (low, high) => (low === high ? decimal(low) : `${decimal(low)}–${decimal(high)}`);
