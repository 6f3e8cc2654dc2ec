/** How an answer was come by: one click away. */
import { el } from '../dom.js';
import { DASH } from '../pure/format.js';

/** @param key of the sentence that tells the method */
export function method(page, key, { summary }) {
  const { t } = page;
  const { question = {}, as_of: asOf, ruleset, snapshot, notices = [] } = summary;
  const said = { as_of: asOf, ruleset, ...question };
  const asked = Object.entries(said).map(([name, value]) => [inputName(t, name), sayValue(page, value)]);
  const clauses = clausesOf(summary);
  return el('details', {},
    el('summary', {}, t('answer.method')),
    el('p', {}, t(key)),
    clauses.length > 0 && el('ul.clauses', {}, clauses.map((clause) => el('li', {}, clauseText(page, clause)))),
    el('dl', {}, [...asked, [t('answer.snapshot'), snapshot ?? DASH]].map(([name, value]) => [
      el('dt', {}, name),
      el('dd', {}, value),
    ]).flat()),
    notices.length > 0 && [
      el('h3', {}, t('answer.notices')),
      el('ul.clauses.quiet', { lang: 'en' }, notices.map((line) => el('li', {}, line))),
    ]);
}

function inputName(t, name) {
  const found = t(`input.${name}`);
  return found === `input.${name}` ? name : found;
}

function sayValue({ t, word }, value) {
  if (value === null || value === undefined || value === '') {
    return DASH;
  }
  return String(value).split(',').map((part) => word(part)).join(t('app.and'));
}

/** The provisions that an answer rests on, each clause once. */
export function clausesOf({ reach = [], asked = [] }) {
  const known = new Set();
  return [...reach, ...asked].filter(({ document, clause }) => {
    const key = `${document} ${clause}`;
    return document && !known.has(key) && known.add(key);
  });
}

export function clauseText({ word }, { document, clause, facilities, reach_m: reach }) {
  const what = facilities ? ` · ${word(facilities)} ${reach} m` : '';
  return `${document} ${clause}${what}`;
}
