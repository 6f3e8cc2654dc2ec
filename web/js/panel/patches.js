/** The answer on gap patches: how few hold half of the gap, and the list, gravest first. */
import { el, fill } from '../dom.js';
import { amountWord } from '../i18n/amount.js';
import { whole } from '../pure/format.js';
import { anchorOf } from '../pure/geojson.js';
import { ORDERS, fewestWith, siteOf, sorted } from '../pure/patches.js';
import { amountOf, ranked } from '../pure/ranks.js';
import { gapSign } from './gap-sign.js';
import { litButton, rows } from './list.js';
import { planButton } from './plan-site.js';

export const patches = {
  settings: ['measure', 'facilities'],
  furtherSettings: ['hose', 'reach', 'basis', 'weight', 'patch'],
  method: 'patches.method',
  read(page, answer) {
    const { t } = page;
    const all = ranked(answer.features);
    return all.length === 0
      ? el('p.sentence', {}, t('patches.none'))
      : [
        sentence(page, answer, all),
        figure(page, answer, all),
        el('h3', {}, t('patches.list')),
        list(page, answer, all),
      ];
  },
};

function sentence(page, { summary }, all) {
  const { t, view } = page;
  const { properties } = all[0];
  return el('p.sentence', {}, t('patches.sentence', {
    patches: whole(all.length, view.get().language),
    name: page.nameOf(properties.township),
    amount: amount(page, summary, properties),
    cause: t(`gap.${properties.cause}`),
  }));
}

function figure({ t, view }, { summary }, all) {
  const few = fewestWith(all.map(({ properties }) => amountOf(properties, summary.question, 'demand')), 0.5);
  return el('p.figure', {},
    el('strong', {}, whole(few, view.get().language)),
    el('span', {}, t('patches.figure')));
}

/** Sorted as somebody likes; by distance, from the middle of the map as it was when it was chosen. */
function list(page, answer, all) {
  const { t, map } = page;
  const { question } = answer.summary;
  const amountIn = ({ properties }) => amountOf(properties, question, 'demand');
  const distance = ({ geometry }) => {
    const [lng, lat] = anchorOf(geometry);
    return map.distance(map.getCenter(), { lat, lng });
  };
  const body = el('div');
  const show = (order) => fill(body, rows(page, sorted(all, order, { amount: amountIn, distance }),
    (patch) => row(page, answer, patch)));
  show('rank');
  return [
    el('label.field', {}, t('patches.order'),
      el('select', { id: 'patches-order', onchange: ({ target }) => show(target.value) },
        ORDERS.map((order) => el('option', { value: order }, t(`patches.order.${order}`))))),
    body,
  ];
}

const amount = (page, summary, properties) =>
  amountWord(page, summary, amountOf(properties, summary.question, 'demand'));

function row(page, { summary }, { properties, geometry }) {
  const { t } = page;
  const lit = litButton(page, { id: properties.id, geometry, outlined: true },
    el('span', {}, el('span.chip', {}, String(properties.rank)), ` ${page.nameOf(properties.township)}`),
    el('span', {}, amount(page, summary, properties)),
    el('span.quiet.cause', {},
      properties.cause && gapSign(page, properties.cause),
      [t(`gap.${properties.cause}`), t(`fix.${properties.fix}`)].join(' · ')));
  const site = siteOf(properties);
  const plan = site && planButton(page, {
    name: t('patches.plan.place', { rank: properties.rank, ...site }),
    about: String(properties.rank),
    sites: [site],
    source: `gap-patches ${properties.id}`,
  });
  return [lit, plan].filter(Boolean);
}
