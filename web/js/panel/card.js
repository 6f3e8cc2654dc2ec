/** The card of what is selected: what it is, how it stands and why, where we know it from. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { whole } from '../pure/format.js';
import { signOf } from '../pure/rules.js';
import { drawFacility } from '../map/signs.js';
import { attributeName, attributeValue } from './attribute.js';
import { explanationPart } from './explanation.js';
import { gapSign } from './gap-sign.js';
import { historyPart } from './history.js';
import { lineagePart } from './lineage.js';
import { missingWord } from './missing.js';
import { fetchRounds, roundsPart } from './rounds.js';
import { sign } from './sign.js';
import { townshipPart } from './township.js';
import { villagePart } from './village.js';

const OUTLINES = {
  hydrants: 'circle',
  'water-intakes': 'drop',
  'fire-stations': 'square',
  'micro-stations': 'triangle',
};
const PROVENANCE = [
  'id',
  'source',
  'position_basis',
  'valid_from',
  'valid_to',
  'evidence_on',
  'evidence_by',
  'given_position',
];
/** What the card says elsewhere. */
const TOLD = ['name', 'successors', 'change_document', 'built', 'effective', ...PROVENANCE];
/** Collections whose rows are merged, split and renamed. */
const DIVISIONS = ['townships', 'villages'];

export function card(page) {
  const { view, answers, chosen, names } = page;
  const element = document.getElementById('card');
  let turn = 0;
  const load = async () => {
    const mine = ++turn;
    const { selected } = view.get();
    element.hidden = !selected;
    chosen.set(null);
    if (selected) {
      draw(page, element, selected, null);
      const feature = await fetchFeature(page, selected);
      if (mine === turn) {
        chosen.set(feature);
      }
    }
  };
  const redraw = () => view.get().selected && draw(page, element, view.get().selected, chosen.get());
  page.find = (id) => find(page, id);
  element.addEventListener('keydown', ({ key }) => key === 'Escape' && close(page));
  load();
  const ends = [
    view.on('selected asOf', load),
    view.on('language theme', redraw),
    chosen.subscribe(redraw),
    answers.completeness.subscribe(redraw),
    answers.coverage.subscribe(redraw),
    answers.targets.subscribe(redraw),
    page.explained.subscribe(redraw),
    names.subscribe(redraw),
  ];
  return () => ends.forEach((end) => end());
}

async function fetchFeature(page, { collection, id }) {
  const { asOf } = page.view.get();
  const history = page.session.account ? await api.history(collection, id).catch(() => []) : [];
  const lineage = DIVISIONS.includes(collection)
    ? await api.lineage(collection, id, asOf).catch(() => null)
    : null;
  try {
    const [feature, standing, rounds] = await Promise.all([
      api.feature(collection, id, asOf),
      collection in OUTLINES ? api.standing(collection, id, asOf) : null,
      fetchRounds(page, collection, id).catch((fault) => ({ fault })),
    ]);
    return { ...feature, standing, rounds, lineage, history };
  } catch (fault) {
    return { fault, lineage, history };
  }
}

/** Selects the facility of an id, in the first collection that has it. */
async function find({ view }, id) {
  for (const collection of Object.keys(OUTLINES)) {
    const found = await api.feature(collection, id, view.get().asOf).catch(() => null);
    if (found) {
      return view.change({ selected: { collection, id } });
    }
  }
}

function close({ view }) {
  view.change({ selected: undefined });
  document.getElementById('map').focus();
}

/** Draws it anew; whoever was on its button stays there. */
function draw(page, element, { collection, id }, feature) {
  const isHeld = document.activeElement?.closest('#card .close');
  element.setAttribute('aria-label', page.t(`card.${collection}`));
  fill(element, title(page, collection, id, feature), body(page, collection, id, feature));
  if (isHeld) {
    element.querySelector('.close').focus();
  }
}

function title(page, collection, id, feature) {
  const { t } = page;
  const name = feature?.properties?.name || feature?.properties?.code || id;
  return el('header', {},
    el('p.quiet', {}, t(`card.${collection}`)),
    el('h2', {}, name),
    el('button.close.plain', { type: 'button', 'aria-label': t('card.close'), onclick: () => close(page) }, '×'));
}

function body(page, collection, id, feature) {
  const { t } = page;
  if (!feature) {
    return el('p.quiet', {}, t('card.loading'));
  }
  if (feature.fault) {
    const { status, message } = feature.fault;
    return [
      el('p.notice', {}, status === 404 ? t('card.gone') : t('card.failed', { reason: message })),
      feature.lineage && lineagePart(page, collection, feature.lineage),
      historyPart(page, feature.history),
    ];
  }
  return [
    collection === 'townships' && townshipPart(page, feature.properties.code),
    collection === 'villages' && villagePart(page, id),
    collection === 'buildings' && [buildingPart(page, id), explanationPart(page, id)],
    feature.standing && facilityPart(page, collection, feature.standing),
    roundsPart(page, collection, id, feature.rounds),
    feature.lineage && lineagePart(page, collection, feature.lineage),
    attributes(page, feature.properties),
    historyPart(page, feature.history),
  ].flat(4);
}

function buildingPart(page, id) {
  const { t, view } = page;
  const { language } = view.get();
  const found = page.reached().get(id);
  if (!found) {
    return el('p.notice', {}, t('card.covered.none'));
  }
  const gapClass = found.gap_class;
  const facts = [
    [t('card.sources'), whole(found.sources_in_reach, language)],
    [t('card.flow'), flow(page, found)],
    [t('card.shuttle'), found.shuttle && t('card.shuttle.some', { litres: found.shuttle_l_s })],
    [t('card.flawed'), found.flawed_id && sourceLink(page, found.flawed_collection, found.flawed_id)],
    [t('card.flaws'), found.flaws?.map((flaw) => missingWord(page, flaw)).join(t('app.and'))],
  ].filter(([, value]) => value);
  return [
    el('p.verdict', {}, gapClass && gapSign(page, gapClass), el('strong', {}, t(`card.covered.${found.covered}`))),
    gapClass && el('p', {}, t(`gap.${gapClass}`)),
    found.single_source === 'yes' && el('p.quiet', {}, t('card.single')),
    definitions(facts),
  ];
}

/** Litres a second, from the least to the most; nothing where they were not asked for. */
function flow({ t }, { flow_low_l_s: low, flow_high_l_s: high }) {
  if (low === undefined) {
    return null;
  }
  return high === null ? t('card.flow.open', { low }) : t('card.flow.bounded', { low, high });
}

function sourceLink({ view }, collection, id) {
  const select = () => view.change({ selected: { collection, id } });
  return el('button.link', { type: 'button', onclick: select }, id);
}

function facilityPart(page, collection, standing) {
  const { t } = page;
  const state = signOf(standing);
  const draw = (context, width, height, colours) =>
    drawFacility(context, OUTLINES[collection], state, width / 2, height / 2, 7, colours);
  const part = (title, codes, style) => codes.length > 0 && [
    el('h3', {}, t(title)),
    el(style, {}, codes.map((code) => el('li', {}, missingWord(page, code)))),
  ];
  return [
    el('p.verdict', {}, sign(draw, page.colours()), el('strong', {}, t(`state.${state}`))),
    part('card.flaws', standing.flaws.filter((flaw) => flaw !== 'NOT_KNOWN'), 'ul.lacks'),
    part('card.open', standing.to_check, 'ul.lacks.warnings'),
  ];
}

function attributes(page, properties) {
  const { t } = page;
  const told = Object.keys(properties).filter((name) => !TOLD.includes(name));
  const known = (names) => names
    .filter((name) => shown(properties[name]))
    .map((name) => [attributeName(page, name), attributeValue(page, name, properties[name])]);
  return [
    el('h3', {}, t('card.attributes')),
    definitions(known(told)),
    el('h3', {}, t('card.provenance')),
    definitions(known(PROVENANCE)),
  ];
}

const shown = (value) => value !== null && value !== undefined && value !== '';

function definitions(pairs) {
  return el('dl', {}, pairs.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}
