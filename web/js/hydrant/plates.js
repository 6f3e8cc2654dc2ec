/** Plates to print and fix to hydrants: one, or all of a township, eight to a sheet of A4. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { openPlain } from '../account/plain.js';
import { hydrantOf, hydrantPage, townshipOf } from '../pure/where.js';

const ON_A_SHEET = 8;

const main = document.getElementById('main');
const one = hydrantOf(location.pathname);
const unit = townshipOf(location.pathname);
let found = null;

const page = openPlain('plates.title', draw);
try {
  found = await load();
} catch (fault) {
  found = { fault };
}
page.redraw();

async function load() {
  const townships = await api.features('townships');
  const names = new Map(townships.flatMap(({ properties: p }) => [[p.id, p.name], [p.code, p.name]]));
  if (one) {
    return { names, plates: [await api.feature('hydrants', one)] };
  }
  const [township] = townships.filter(({ properties: { id, code } }) => [id, code].includes(unit));
  if (!township) {
    throw new api.Fault(404, page.t('plates.no.unit', { unit }));
  }
  const { id, code, name } = township.properties;
  const all = await api.features('hydrants');
  const plates = all.filter(({ properties }) => [id, code].includes(properties.township) && stands(properties));
  return { names, plates, title: name };
}

/** A plate goes to what is built, as far as the register tells. */
function stands({ lifecycle, valid_to: gone }) {
  return !gone && !['planned', 'sited', 'building', 'removed'].includes(lifecycle);
}

function draw({ t }) {
  if (!found) {
    fill(main, el('p.quiet', {}, t('card.loading')));
  } else if (found.fault) {
    fill(main, el('p.complaint', { role: 'alert' }, found.fault.status === 404 && one
      ? t('hydrant.missing.why', { id: one })
      : found.fault.message));
  } else {
    fill(main, lead(t, found), sheets(t, found));
  }
}

function lead(t, { plates, title }) {
  return el('section.lead', {},
    el('h1', {}, title ? t('plates.of', { name: title, count: plates.length }) : t('plates.title')),
    el('p.quiet', {}, t('plates.how')),
    el('button.primary', { type: 'button', onclick: () => print() }, t('plates.print')));
}

function sheets(t, { plates, names }) {
  const sheets = [];
  for (let first = 0; first < plates.length; first += ON_A_SHEET) {
    const sheet = plates.slice(first, first + ON_A_SHEET);
    sheets.push(el('div.sheet-of-plates', {}, sheet.map((plate) => plateOf(t, plate.properties, names))));
  }
  return sheets;
}

function plateOf(t, { id, code, name, township, maintainer, position_basis: basis }, names) {
  return el('figure.plate', {},
    el('img', { src: hydrantPage(id, '/qr.svg'), alt: t('plates.code', { id }), loading: 'eager' }),
    el('figcaption', {},
      el('p.what', {}, t('card.hydrants'), basis === 'schematic' && el('small', {}, t('app.schematic'))),
      el('p.number', {}, code ?? name ?? id),
      el('p', {}, [names.get(township), code && name !== code ? name : null].filter(Boolean).join(' · ')),
      maintainer ? el('p', {}, t('plates.maintainer', { maintainer })) : null,
      el('p.scan', {}, t('plates.scan'))));
}
