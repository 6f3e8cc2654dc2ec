/** Where the file and the register say different things: side by side, decided for all or one by one. */
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { DASH } from '../../pure/format.js';
import { decisionsOf, placeText, said, withDecision } from '../../pure/upload.js';
import { attributeName } from '../../panel/attribute.js';
import { table } from '../../table.js';
import { readLines, shown } from './check.js';

const ALL = ['register', 'file'];

export function conflictPart(flow, lines) {
  const { t, lines: { outcome }, upload: { decisions } } = flow;
  const isOfAll = outcome === 'conflict';
  return el('div.conflicts', {},
    el('p.quiet', {}, t(`intake.decide.${outcome}`)),
    isOfAll && el('div.does', { role: 'group', 'aria-label': t('intake.conflicts.all') },
      ALL.map((side) => el('button', {
        type: 'button', id: `all-${side}`, 'aria-pressed': String(decisions.all === side),
        onclick: () => decide(flow, { all: decisions.all === side ? null : side, rows: {} }),
      }, t(`intake.conflicts.all.${side}`)))),
    el('div.articles', {}, lines.map((line) => article(flow, line))));
}

async function decide(flow, decisions) {
  const { outcome, offset } = flow.lines;
  await flow.again(() => api.decideUpload(flow.upload.id, decisions));
  await readLines(flow, outcome, offset);
}

function article(flow, line) {
  const { t, page } = flow;
  const id = line.stands ?? line.id;
  const why = said(flow.language(), line);
  return el('article.change', { 'data-row': String(line.row), 'data-id': id, 'data-decision': line.decision },
    el('h3', {}, id ?? DASH, el('small', {}, t('intake.row', { row: line.row }),
      line.stands && line.id !== line.stands ? ` · ${t('intake.conflict.file', { id: line.id })}` : null)),
    why && (line.outcome !== 'conflict' || line.stands) && el('p.quiet', {}, why),
    line.differences.length > 0 && differencesPart(page, line.differences),
    el('fieldset.sides', {},
      el('legend.unseen', {}, t('intake.conflict.which', { id })),
      decisionsOf(line).map((decision) => el('label.check', {},
        el('input', {
          type: 'radio', name: `side-${line.row}`, id: `side-${decision}-${line.row}`, checked: line.decision === decision,
          onchange: () => decide(flow, withDecision(flow.upload.decisions, line.row, decision)),
        }), t(`intake.side.${decision}`)))));
}

/** What the sender said last stands between them where something is remembered of it. */
function differencesPart(page, differences) {
  const { t } = page;
  const remembers = differences.some(({ said: last }) => last !== null);
  const heads = [t('data.attribute'), remembers && t('intake.conflict.last'), t('data.import.stands'), t('data.import.says')];
  return table(heads.filter(Boolean), differences.map((difference) => differenceRow(page, difference, remembers)), '.differences.sided');
}

function differenceRow(page, { attribute, said: last, stands, says, side }, remembers) {
  const value = (raw) => (attribute === 'geometry' ? placeText(raw) ?? DASH : shown(page, attribute, raw));
  const { t } = page;
  return el('tr', { 'data-attribute': attribute, 'data-side': side },
    el('th', { scope: 'row' }, attribute === 'geometry' ? t('data.place') : attributeName(page, attribute)),
    remembers && el('td', { 'data-label': t('intake.conflict.last') }, value(last)),
    el('td.before', { 'data-label': t('data.import.stands') }, value(stands)),
    el('td.after', { 'data-label': t('data.import.says') }, value(says)));
}
