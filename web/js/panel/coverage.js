/** The answer on coverage, read aloud: how many are out of reach, why, and where most of them are. */
import { el } from '../dom.js';
import { table } from '../table.js';
import { percent, percentRange, whole } from '../pure/format.js';
import { GAP_CLASSES } from '../pure/palette.js';
import { figuresOf, unitOf } from '../pure/coverage.js';
import { countBy } from '../pure/tally.js';
import { bars } from './bars.js';
import { gapSign } from './gap-sign.js';
import { unitLink } from './list.js';
import { trialPart } from './trial.js';

export const coverage = {
  settings: ['measure', 'facilities'],
  furtherSettings: ['hose', 'reach', 'basis', 'need_l_s', 'month', 'shuttle'],
  method: 'coverage.method',
  tool: trialPart,
  read(page, answer) {
    return [
      sentence(page, answer),
      figure(page, answer),
      measures(page, answer),
      speeds(page, answer),
      classes(page, answer),
      list(page, answer),
    ];
  },
};

function sentence(page, { summary }) {
  const { t, view } = page;
  const { language } = view.get();
  const { total, covered, gap, unknown } = figuresOf(summary);
  const what = unitOf(summary);
  const unit = t(`weight.${what}`);
  const measure = t(`measure.${what}`);
  const shown = (number) => whole(number, language);
  const how = `coverage.sentence.${summary.question.measure ?? 'straight'}`;
  const told = gap === 0 && unknown === 0
    ? t(`${how}.full`, { weight: shown(total), unit })
    : t(how, {
      weight: shown(total),
      unit,
      measure,
      covered: shown(covered),
      gap: shown(gap),
      worst: worst(page, summary, measure),
    });
  const open = unknown > 0 ? t('coverage.sentence.unknown', { unknown: shown(unknown), measure }) : '';
  return el('p.sentence', {}, `${told}${open && language === 'en' ? ' ' : ''}${open}`);
}

function worst(page, summary, measure) {
  const [first] = townships(summary);
  return first && first.gap > 0
    ? page.t('coverage.worst', {
      name: nameOf(page, first),
      gap: whole(first.gap, page.view.get().language),
      measure,
    })
    : '';
}

function figure({ t, view }, { summary }) {
  const { total, covered, unknown } = figuresOf(summary);
  const { language } = view.get();
  const { demand } = summary;
  const range = percentRange(covered, covered + unknown, total);
  return [
    el('p.figure', {}, el('strong', {}, percent(covered, total)), el('span', {}, t('coverage.figure'))),
    el('p.interval', {}, unknown > 0 ? t('coverage.interval', { range }) : t('coverage.exact')),
    unitOf(summary) !== 'buildings' && el('p.interval', {}, t('coverage.buildings', {
      total: whole(demand.total, language),
      gap: whole(demand.gap, language),
      unknown: whole(demand.unknown, language),
    })),
  ];
}

/** The three measures side by side, where they were asked so. */
function measures(page, { summary }) {
  const { t } = page;
  const rows = Object.entries(summary.by_measure ?? {}).map(([measure, demand]) => {
    const { total, covered, unknown } = figuresOf({ demand });
    return [t(`value.${measure}`), percentRange(covered, covered + unknown, total)];
  });
  return rows.length > 0 && [el('h3', {}, t('coverage.measures')), pairs(rows)];
}

/** What time says if everybody drives slower or faster: never a share without its speeds. */
function speeds(page, { summary }) {
  const { t } = page;
  const rows = (summary.time?.sensitivity ?? []).map(({ speed_percent: percentOfSpeed, ...demand }) => {
    const { total, covered, unknown } = figuresOf({ demand });
    const key = percentOfSpeed < 0 ? 'coverage.speed.slower' : 'coverage.speed.faster';
    return [
      t(key, { percent: Math.abs(percentOfSpeed) }),
      percentRange(covered, covered + unknown, total),
    ];
  });
  return rows.length > 0 && [
    el('h3', {}, t('coverage.speed')),
    el('p.quiet', {}, t('coverage.speed.note')),
    pairs(rows),
  ];
}

const pairs = (rows) =>
  el('dl.pairs', {}, rows.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));

function classes(page, { features }) {
  const counts = countBy(features.filter((f) => f.properties.gap_class), (f) => f.properties.gap_class);
  const entries = GAP_CLASSES.filter((gapClass) => counts.has(gapClass)).map((gapClass) => ({
    sign: gapSign(page, gapClass),
    text: page.t(`gap.${gapClass}`),
    count: counts.get(gapClass),
  }));
  return entries.length > 0 && [el('h3', {}, page.t('coverage.classes')), bars(page, entries)];
}

function list(page, { summary }) {
  const { t, view } = page;
  const { language } = view.get();
  const heads = ['unit', 'gap', 'rate'].map((name) => t(`coverage.col.${name}`));
  const rows = townships(summary).map((row) => el('tr', {},
    el('td', {}, unitLink(page, row.township, nameOf(page, row))),
    el('td', {}, whole(row.gap, language)),
    el('td', {}, percent(row.covered, row.total))));
  return [
    el('h3', {}, t('coverage.list')),
    table(heads, rows),
  ];
}

function townships(summary) {
  return (summary.by_township ?? [])
    .map((row) => ({ ...row, ...figuresOf({ demand: row }) }))
    .sort((a, b) => b.gap - a.gap || (String(a.township) < String(b.township) ? -1 : 1));
}

const nameOf = (page, row) => row.name ?? page.nameOf(row.township);
