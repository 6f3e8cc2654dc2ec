/** What would become of each row: counts as a bar, the rows with their reasons, and where they lie. */
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { DASH, whole } from '../../pure/format.js';
import { DECIDED_LINES, LINES, OUTCOMES, changesOf, said, shares } from '../../pure/upload.js';
import { table } from '../../table.js';
import { attributeName, attributeValue } from '../../panel/attribute.js';
import { conflictPart } from './conflicts.js';
import { noticesPart } from './notices.js';

const HEADS = ['row', 'id', 'outcome', 'what', 'why'];
const FILES = ['xlsx', 'csv'];
/** So many differences of a row are listed beside it. */
const DIFFERENCES = 3;
/** Somebody decides of rows of these. */
const DECIDED = ['conflict', 'skipped'];

export function checkStep(flow) {
  const { t, upload: { counts, facts, decisions } } = flow;
  if (!flow.lines) {
    readLines(flow, undefined);
  }
  if (!flow.preview) {
    readPreview(flow);
  }
  const number = (count) => whole(count, flow.language());
  return [
    el('p.sentence', {}, t('intake.check.sentence', {
      rows: number(shares(counts).reduce((sum, { count }) => sum + count, 0)),
      changes: number(changesOf(counts)),
      conflicts: number(counts.conflict ?? 0),
      refused: number(counts.refused ?? 0),
    })),
    bar(counts),
    noticesPart(flow, facts?.notices ?? []),
    mapPart(flow),
    el('div.rows', {}, filters(flow, counts), files(flow), lines(flow)),
    el('p.does', {},
      counts.conflict > 0 && !decisions.all && flow.lines.outcome !== 'conflict' && el('button', {
        type: 'button', id: 'to-conflicts', onclick: () => readLines(flow, 'conflict'),
      }, t('intake.next.decide', { count: number(counts.conflict) })),
      el('button.primary', { type: 'button', id: 'to-take', onclick: () => flow.go('take') }, t('intake.next.take')),
      el('button', { type: 'button', onclick: () => flow.go('fields') }, t('intake.back.fields'))),
  ];
}

/** The counts as one bar; the words and numbers stand below it. */
export function bar(counts) {
  return el('div.outcomes', { 'aria-hidden': 'true' }, shares(counts).map(({ outcome, share }) => {
    const part = el('span', { 'data-outcome': outcome });
    part.style.flexGrow = String(share);
    return part;
  }));
}

/** Reads a page of the rows of an outcome, or of all of them. */
export async function readLines(flow, outcome, offset) {
  const { id } = flow.upload;
  const asked = { outcome, offset };
  flow.lines = { outcome, lines: flow.lines?.lines ?? [], number_matched: null };
  const limit = DECIDED.includes(outcome) ? DECIDED_LINES : LINES;
  const found = await api.uploadLines(id, { ...asked, limit }).catch((fault) => ({ lines: [], number_matched: 0, fault }));
  if (flow.upload?.id === id && flow.lines?.outcome === outcome) {
    flow.lines = { ...asked, limit, ...found };
    flow.draw();
  }
}

async function readPreview(flow) {
  const { id } = flow.upload;
  flow.preview = { features: [], number_matched: 0 };
  const found = await api.uploadPreview(id).catch(() => flow.preview);
  if (flow.upload?.id === id) {
    flow.preview = found;
    flow.draw();
  }
}

/** One button for each outcome that there is, which lists its rows. */
function filters(flow, counts) {
  const { t } = flow;
  const chosen = flow.lines?.outcome;
  const button = (outcome, word, count) => el('button.outcome-filter', {
    type: 'button', id: `only-${outcome ?? 'all'}`, 'aria-pressed': String(outcome === chosen), 'data-outcome': outcome,
    onclick: () => readLines(flow, outcome),
  }, word, el('strong', {}, whole(count, flow.language())));
  const all = shares(counts);
  return el('div.only', { role: 'group', 'aria-label': t('intake.only') },
    button(undefined, t('data.all'), all.reduce((sum, { count }) => sum + count, 0)),
    OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => button(outcome, t(`intake.outcome.${outcome}`), counts[outcome])));
}

/** The rows as a file, in the columns of the file itself. */
function files(flow) {
  const { t, upload, lines } = flow;
  return el('p.quiet.files', {}, t('intake.files'), ' ', FILES.map((f) => el('a.button-like', {
    href: api.uploadLinesFile(upload.id, lines?.outcome, f), download: '',
  }, f.toUpperCase())), ' ', t('intake.files.what'));
}

function lines(flow) {
  const { t, lines: { lines: list, outcome, offset = 0, limit, number_matched: matched, fault } = { lines: [] } } = flow;
  if (fault) {
    return el('p.complaint', { role: 'alert' }, fault.message);
  }
  return [
    DECIDED.includes(outcome)
      ? conflictPart(flow, list)
      : el('div.scrolls', {}, table(HEADS.map((name) => t(`intake.line.${name}`)), list.map((line) => row(flow, line)), '.lines')),
    matched > list.length && el('nav.paging', { 'aria-label': t('data.page') },
      el('span.quiet', { role: 'status' }, t('intake.page.of', {
        from: whole(offset + 1, flow.language()), to: whole(offset + list.length, flow.language()), count: whole(matched, flow.language()),
      })),
      el('button', { type: 'button', id: 'lines-before', disabled: offset === 0, onclick: () => readLines(flow, outcome, Math.max(0, offset - limit) || undefined) }, t('intake.page.before')),
      el('button', { type: 'button', id: 'lines-after', disabled: offset + list.length >= matched, onclick: () => readLines(flow, outcome, offset + limit) }, t('intake.page.after'))),
  ];
}

function row(flow, line) {
  const { t } = flow;
  return el('tr', { 'data-row': String(line.row), 'data-outcome': line.outcome },
    el('td.number', { 'data-label': t('intake.line.row') }, String(line.row)),
    el('th', { scope: 'row' }, line.id ?? DASH, line.stands && el('small', {}, t('intake.line.stands', { id: line.stands }))),
    el('td', {}, el('span.chip', { 'data-outcome': line.outcome }, t(`intake.outcome.${line.outcome}`))),
    el('td', { 'data-label': t('intake.line.what') }, whatOf(flow, line)),
    el('td.why', { 'data-label': t('intake.line.why') }, said(flow.language(), line) || DASH));
}

/** The field at fault with its value, or what is changed. */
function whatOf({ page }, { field, value, differences }) {
  if (field) {
    return el('code', {}, value === null ? field : `${field} = ${value}`);
  }
  const more = differences.length - DIFFERENCES;
  return differences.length === 0 ? DASH : [
    differences.slice(0, DIFFERENCES).map(({ attribute, stands, says }, i) => [
      i > 0 && el('br'),
      attribute === 'geometry'
        ? page.t('intake.moved')
        : `${attributeName(page, attribute)} ${shown(page, attribute, stands)} → ${shown(page, attribute, says)}`,
    ]),
    more > 0 && el('small', {}, page.t('intake.more', { count: more })),
  ];
}

export const shown = (page, attribute, raw) =>
  (raw === null || raw === undefined || raw === '' || raw.length === 0 ? DASH : String(attributeValue(page, attribute, raw)));

/** Where the rows lie that have a place. */
function mapPart(flow) {
  const { t, preview } = flow;
  const { features = [], number_matched: matched = 0 } = preview ?? {};
  if (features.length === 0) {
    return null;
  }
  const map = flow.map();
  map.show(features, `preview ${flow.upload.id} ${features.length}`);
  const there = OUTCOMES.filter((outcome) => features.some(({ properties }) => properties.outcome === outcome));
  return el('figure.ground-map.wide', {}, map.element,
    el('figcaption', {},
      there.map((outcome) => el('span.sign', { 'data-outcome': outcome }, t(`intake.outcome.${outcome}`))),
      matched > features.length && t('intake.preview.some', { shown: features.length, count: matched })));
}
