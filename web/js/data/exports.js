/** How what stands goes out: a layer in a format, for whom; what a partner has and we have not; all of it as a backup. */
import * as api from '../api.js';
import { el, refill } from '../dom.js';
import { DASH, whole } from '../pure/format.js';
import { table } from '../table.js';
import { attributeName } from '../panel/attribute.js';
import { collectionName } from './words.js';

const FORMATS = ['xlsx', 'csv', 'geojson', 'gpkg', 'shp', 'kml'];
/** The formats whose texts may be in another encoding than UTF-8. */
const ENCODED = ['shp', 'csv'];
const AUDIENCES = ['internal', 'public'];
/** What two registers may make of an object, in the order in which it is told. */
const MEETINGS = ['new_here', 'new_there', 'changed_here', 'changed_there', 'changed_both', 'same'];

/** What is chosen stays while the page around it is drawn anew. */
export function openExports(page) {
  const holder = el('div', { id: 'export-choices' });
  const chosen = { collection: null, f: 'xlsx', language: null, encoding: 'utf-8', audience: 'internal' };

  function choose(part) {
    Object.assign(chosen, part);
    draw();
  }

  function draw() {
    const { t, view, county } = page;
    const layers = (county.layers ?? []).map(({ name }) => name);
    const collection = layers.includes(chosen.collection) ? chosen.collection : layers.includes('hydrants') ? 'hydrants' : layers[0];
    const language = chosen.language ?? view.get().language;
    const encoding = ENCODED.includes(chosen.f) ? chosen.encoding : undefined;
    const audience = page.session.account ? chosen.audience : 'public';
    refill(holder,
      el('div.chosen', {},
        choice('export-collection', t('data.import.collection'), layers.map((name) => [name, collectionName(t, name)]), collection, choose),
        choice('export-f', t('export.format'), FORMATS.map((name) => [name, t(`export.format.${name}`)]), chosen.f, choose),
        choice('export-language', t('export.language'), [['zh', '中文'], ['en', 'English']], language, choose),
        ENCODED.includes(chosen.f) && choice('export-encoding', t('intake.encoding'), [['utf-8', 'UTF-8'], ['gbk', 'GBK']], chosen.encoding, choose),
        page.session.account && choice('export-audience', t('export.audience'), AUDIENCES.map((name) => [name, t(`export.audience.${name}`)]), audience, choose),
        el('a.button', { id: 'export-go', href: api.exportFile(collection, { f: chosen.f, language, encoding, audience }), download: '' }, t('export.go'))),
      el('p.quiet', {}, t(`export.what.${audience}`)));
  }

  return {
    /** The section of the page. */
    part() {
      const { t, county } = page;
      if ((county.layers ?? []).length === 0) {
        return null;
      }
      draw();
      return el('section', { id: 'export', 'aria-labelledby': 'export-title' },
        el('h2', { id: 'export-title' }, t('export.title')),
        holder,
        page.administrates() && backup(page));
    },
  };
}

/** @param id of the part of the page, and the name of what is chosen */
function choice(id, label, options, value, choose) {
  const [, name] = id.split('-');
  return el('label.field', {}, label, el('select', { id, onchange: ({ target }) => choose({ [name]: target.value }) },
    options.map(([key, word]) => el('option', { value: key, selected: key === value }, word))));
}

/** All of the county in one file. */
const backup = ({ t }) => el('div.backup', {},
  el('h3', {}, t('backup.title')),
  el('p.quiet', {}, t('backup.what')),
  el('p.does', {}, el('a.button-like', { id: 'backup-go', href: api.backupFile(), download: '' }, t('backup.go'))));

/** The two-way comparison with a partner whose files were taken. */
export function openPartners(page) {
  const holder = el('div', { id: 'partner-choices' });
  const chosen = { partner: null, collection: 'hydrants' };
  /** The names of partners, from the profiles; null until they are read. */
  let partners = null;
  let found = null;

  async function start() {
    const { profiles } = await api.profiles().catch(() => ({ profiles: [] }));
    partners = [...new Set(profiles.map(({ partner }) => partner).filter(Boolean))].sort();
    draw();
  }

  async function compare() {
    const { partner, collection } = chosen;
    found = await api.partner(partner ?? partners[0], collection, {}).catch((fault) => ({ fault }));
    draw();
  }

  function choose(part) {
    Object.assign(chosen, part);
    found = null;
    draw();
  }

  function draw() {
    const { t, county } = page;
    if (!partners || partners.length === 0) {
      refill(holder, el('p.quiet', {}, t('partner.none')));
      return;
    }
    const partner = chosen.partner ?? partners[0];
    refill(holder,
      el('div.chosen', {},
        choice('partner-partner', t('intake.profile.partner'), partners.map((name) => [name, name]), partner, choose),
        choice('partner-collection', t('data.import.collection'), (county.layers ?? []).map(({ name }) => [name, collectionName(t, name)]), chosen.collection, choose),
        el('button.primary', { type: 'button', id: 'partner-go', onclick: compare }, t('partner.go'))),
      found && meeting(page, { partner, ...chosen, partnerName: partner }, found));
  }

  return {
    start,
    part() {
      draw();
      return el('section', { id: 'partners', 'aria-labelledby': 'partners-title' },
        el('h2', { id: 'partners-title' }, page.t('partner.title')),
        el('p.quiet', {}, page.t('partner.what')),
        holder);
    },
  };
}

function meeting(page, { partnerName, collection }, { fault, counts, rows }) {
  const { t, view } = page;
  if (fault) {
    return el('p.complaint', { role: 'alert' }, fault.message);
  }
  const number = (count) => whole(count ?? 0, view.get().language);
  return el('div.meeting', {},
    el('dl.figures', {}, MEETINGS.map((name) => el('div', { 'data-figure': name },
      el('dt', {}, t(`partner.${name}`)), el('dd', {}, number(counts[name]))))),
    el('p.quiet.files', {}, t('partner.file'), ' ', ['xlsx', 'csv', 'geojson'].map((f) => el('a.button-like', {
      href: api.partnerFile(partnerName, collection, { f }), download: '',
    }, f.toUpperCase()))),
    rows.length > 0 && el('div.scrolls', {}, table([t('attribute.id'), t('intake.line.outcome'), t('data.attribute'), t('intake.conflict.last'), t('partner.theirs'), t('partner.ours')],
      rows.flatMap((row) => meetingRows(page, row)), '.meetings')));
}

function meetingRows(page, { id, meeting: what, differences }) {
  const { t } = page;
  const value = (raw) => (raw === null || raw === undefined || raw === '' ? DASH : String(raw));
  const first = [el('th', { scope: 'row' }, id), el('td', {}, el('span.chip', { 'data-meeting': what }, t(`partner.${what}`)))];
  return differences.length === 0
    ? [el('tr', { 'data-id': id }, first, el('td', { colspan: '4' }, DASH))]
    : differences.map(({ attribute, said, says, stands }, i) => el('tr', { 'data-id': id },
      i === 0 ? first : [el('td'), el('td')],
      el('td', {}, attribute === 'geometry' ? t('data.place') : attributeName(page, attribute)),
      el('td', { 'data-label': t('intake.conflict.last') }, value(said)),
      el('td', { 'data-label': t('partner.theirs') }, value(says)),
      el('td', { 'data-label': t('partner.ours') }, value(stands))));
}
