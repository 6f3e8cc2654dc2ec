/** The answer on single losses: how many hang on one thing alone, and the list, gravest first. */
import { el } from '../dom.js';
import { percent, whole } from '../pure/format.js';
import { amountOf, ranked } from '../pure/ranks.js';
import { flyButton, litButton, rows } from './list.js';

export const losses = {
  settings: ['loss', 'measure', 'facilities'],
  furtherSettings: ['hose', 'reach', 'basis', 'weight', 'need_l_s'],
  method: 'losses.method',
  read(page, answer) {
    const { t } = page;
    const all = ranked(answer.features);
    return all.length === 0
      ? el('p.sentence', {}, t('losses.none'))
      : [
        sentence(page, answer, all),
        figure(page, answer),
        el('h3', {}, t('losses.list')),
        rows(page, all, (loss) => row(page, answer, loss)),
      ];
  },
};

function sentence(page, { summary }, [gravest]) {
  const { t, view } = page;
  const { properties } = gravest;
  return el('p.sentence', {}, t('losses.sentence', {
    covered: whole(summary.demand.covered, view.get().language),
    at_risk: whole(summary.demand.at_risk, view.get().language),
    kind: t(`layer.${properties.collection}`),
    name: page.nameOf(properties.township),
    uncovers: whole(properties.uncovers, view.get().language),
  }));
}

function figure({ t }, { summary }) {
  const { covered, at_risk: atRisk } = summary.demand;
  return el('p.figure', {},
    el('strong', {}, percent(atRisk, covered)),
    el('span', {}, t('losses.figure')));
}

/** A source is selected; a main, which has no card, is lit. */
function row(page, { summary }, { properties, geometry }) {
  const { t, view } = page;
  const { id, collection, loss_id: lost, rank, name, township } = properties;
  const children = [
    el('span', {}, el('span.chip', {}, String(rank)), ` ${t(`layer.${collection}`)}`),
    el('span', {}, whole(amountOf(properties, summary.question, 'uncovers'), view.get().language)),
    el('span.quiet', {}, [page.nameOf(township), name ?? lost].filter(Boolean).join(' · ')),
  ];
  return collection === 'pipes'
    ? litButton(page, { id, geometry, outlined: true }, ...children)
    : flyButton(page, { collection, id: lost }, geometry, ...children);
}
