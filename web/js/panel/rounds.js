/** What the card tells of a facility's upkeep: its last inspections, its repair, and the way to report. */
import * as api from '../api.js';
import { el } from '../dom.js';
import { reportDialog } from '../hydrant/report.js';

/** Collections whose objects are looked at. */
const LOOKED_AT = ['hydrants', 'water-intakes'];
/** So many inspections are told. */
const INSPECTIONS = 4;

/** What is kept of an object, up to a day; null for the public, and for what nobody looks at. */
export async function fetchRounds({ session, view }, collection, id) {
  if (!session.account || !LOOKED_AT.includes(collection)) {
    return null;
  }
  const { asOf } = view.get();
  const [{ inspections }, { repairs }] = await Promise.all([
    api.inspections(collection, id),
    api.repairs(collection, id),
  ]);
  return {
    inspections: inspections.filter(({ on, undone }) => undone === 'no' && (!asOf || on <= asOf)),
    repairs: repairs.filter((repair) => isOpen(repair, asOf)),
  };
}

function isOpen({ opened_on: opened, closed_on: closed }, day) {
  return day ? opened <= day && (!closed || closed > day) : !closed;
}

/** @param rounds what is kept of it, a fault, or null for the public */
export function roundsPart(page, collection, id, rounds) {
  return LOOKED_AT.includes(collection) && [
    rounds?.fault ? el('p.notice', {}, page.t('card.failed', { reason: rounds.fault.message })) : null,
    rounds?.repairs?.map((repair) => repairPart(page, repair)) ?? null,
    rounds?.inspections ? inspectionsPart(page, rounds.inspections) : null,
    el('button.report-it', { type: 'button', onclick: () => report(page, collection, id) }, page.t('report.title')),
  ];
}

function report({ t, view }, layer, object) {
  reportDialog({ t, language: view.get().language }, { layer, object });
}

function repairPart({ t, word }, repair) {
  const late = repair.overdue === 'yes';
  return el('p.notice', {},
    el('strong', {}, t(late ? 'rounds.repair.late' : 'rounds.repair')),
    t('rounds.repair.of', { fault: word(repair.fault), opened: repair.opened_on, due: repair.due_on }),
    repair.assignee ? t('rounds.repair.by', { assignee: repair.assignee }) : null);
}

function inspectionsPart(page, inspections) {
  const { t } = page;
  const more = inspections.length - INSPECTIONS;
  return [
    el('h3', {}, t('rounds.inspections')),
    inspections.length === 0 && el('p.quiet', {}, t('rounds.none')),
    el('ul.looks', {}, inspections.slice(0, INSPECTIONS).map((inspection) => inspectionItem(page, inspection))),
    more > 0 && el('p.quiet', {}, t('rounds.more', { count: more })),
  ];
}

function inspectionItem({ t, word }, { on, condition, by, note, photos }) {
  return el('li', {},
    el('span', {}, on), ' ', el('strong', {}, word(condition)), el('small', {}, ` ${by}`),
    note && el('p.quiet', {}, note),
    photos.map((sha256, n) => el('a', { href: api.photo(sha256), target: '_blank' }, t('rounds.photo', { n: n + 1 }))));
}
