/** The page that a hydrant's plate opens: how it stands, and how to report that it does not. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { openPlain } from '../account/plain.js';
import { valueWord } from '../i18n/words.js';
import { day } from '../pure/format.js';
import { palette } from '../pure/palette.js';
import { signOfTone, toneOf } from '../pure/sources.js';
import { countyDay, hydrantOf, hydrantPage } from '../pure/where.js';
import { drawFacility } from '../map/signs.js';
import { reportForm } from './report.js';

const FACTS = ['inspected_on', 'condition', 'lifecycle', 'kind', 'ownership', 'flow_l_s', 'pressure_mpa',
  'main_diameter_mm', 'maintainer'];
const DAYS = ['inspected_on'];
const LAST = 3;

const main = document.getElementById('main');
const id = hydrantOf(location.pathname);
const today = countyDay();
let found = null;

const page = openPlain('hydrant.title', draw);
try {
  found = await load();
} catch (fault) {
  found = { fault };
}
page.redraw();

async function load() {
  const [session, hydrant] = await Promise.all([api.session(), api.feature('hydrants', id)]);
  const [standing, ...places] = await Promise.all([
    api.standing('hydrants', id, today).catch(() => null),
    ...['townships', 'villages'].map((collection) => nameOf(collection, hydrant.properties)),
  ]);
  const found = session.account ? await api.inspections('hydrants', id, LAST).catch(() => null) : null;
  return { session, hydrant, standing, places, inspections: found?.inspections ?? [] };
}

/** A hydrant names its township by an id or a code; where nothing has it, what it says is shown. */
async function nameOf(collection, properties) {
  const said = properties[collection.slice(0, -1)];
  return said ? api.unit(collection, said).then((f) => f?.properties.name ?? said, () => said) : null;
}

function draw({ t }) {
  if (!found) {
    fill(main, el('p.quiet', {}, t('card.loading')));
  } else if (found.fault) {
    fill(main, found.fault.status === 404 ? missing(t) : el('p.complaint', { role: 'alert' }, found.fault.message));
  } else {
    fill(main, card(t, found), inspections(t, found), reportForm(page, { layer: 'hydrants', object: id }), further(t, found));
  }
}

function missing(t) {
  return el('section.missing', {},
    el('h1', {}, t('hydrant.missing')),
    el('p', {}, t('hydrant.missing.why', { id: id ?? '' })),
    el('p', {}, t('hydrant.missing.next')),
    el('p', {}, el('a.button', { href: '/' }, t('hydrant.map'))));
}

function card(t, { hydrant: { properties }, standing, places }) {
  const title = properties.code ?? properties.name ?? id;
  return el('article', {},
    properties.position_basis === 'schematic' && el('p.band', {}, el('strong', {}, t('app.schematic')), t('app.schematic.more')),
    el('p.kind', {}, t('card.hydrants')),
    el('h1', {}, title),
    el('p.quiet', {}, [...places, title === properties.name ? null : properties.name].filter(Boolean).join(' · ')),
    state(t, standing, properties),
    el('dl.facts', {}, FACTS.filter((name) => properties[name] !== undefined || name === 'inspected_on')
      .map((name) => [el('dt', {}, t(`attribute.${name}`)), el('dd', {}, valueOf(name, properties[name]))])));
}

function state(t, standing, properties) {
  if (!standing) {
    return el('p.state', {}, el('strong', {}, t('card.gone')));
  }
  const tone = toneOf(standing);
  const why = standing.flaws.map((flaw) => reason(t, flaw, properties)).join(t('app.and'));
  return el('p.state', { 'data-tone': tone },
    bigSign(signOfTone[tone]),
    el('span', {}, el('strong', {}, t(`field.tone.${tone}`)), why && el('span', {}, why),
      el('small', {}, t('field.judged', { day: standing.as_of }))));
}

/** Who looked at it lately, and what they found; the public sees the day alone. */
function inspections(t, { inspections: all }) {
  return all.length === 0 ? null : el('section', {},
    el('h2', {}, t('hydrant.inspections')),
    el('ol.looks', {}, all.map(({ on, condition, by, note }) => el('li', {},
      el('strong', {}, `${day(on)} · ${valueWord(page.language, condition)}`),
      el('span', {}, [by, note].filter(Boolean).join(' · '))))));
}

/** Out of order is told by what is wrong with it, where that is known. */
function reason(t, flaw, { condition }) {
  return flaw === 'OOO' && condition && condition !== 'usable'
    ? valueWord(page.language, condition)
    : t(`missing.${flaw}`);
}

function valueOf(name, value) {
  if (DAYS.includes(name)) {
    return value ? day(value) : page.t('hydrant.never');
  }
  return typeof value === 'string' ? valueWord(page.language, value) : String(value);
}

function bigSign(outline) {
  const canvas = el('canvas', { width: 88, height: 88, 'aria-hidden': 'true' });
  const colours = palette(document.documentElement.dataset.theme);
  drawFacility(canvas.getContext('2d'), 'circle', outline, 44, 44, 32, colours);
  return canvas;
}

function further(t, { session }) {
  const { account } = session;
  const lang = `lang=${page.language}`;
  const link = (href, text) => el('li', {}, el('a', { href }, t(text)));
  return el('nav.further', { 'aria-label': t('hydrant.further') },
    el('ul', {},
      account && link(`/field?${lang}#inspect=hydrants/${encodeURIComponent(id)}`, 'hydrant.inspect'),
      account && link(`/field?${lang}#source=hydrants/${encodeURIComponent(id)}`, 'hydrant.field'),
      link(`/#selected=hydrants/${encodeURIComponent(id)}&${lang}`, 'hydrant.on.map'),
      link(hydrantPage(id, `/plate?${lang}`), 'hydrant.plate'),
      !account && link(`/login?next=${encodeURIComponent(location.pathname + location.search)}`, 'account.login')));
}
