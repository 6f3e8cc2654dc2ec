/** How an answer was come by: one click away. */
import { el } from '../dom.js';
import { DASH } from '../pure/format.js';

/** @param key of the sentence that tells the method */
export function method(page, key, { summary }) {
  const { t } = page;
  const { question = {}, snapshot } = summary;
  const asked = Object.entries(question).map(([name, value]) => [inputName(t, name), said(page, value)]);
  const clauses = (summary.clauses ?? summary.basis ?? []).map(clauseText);
  return el('details', {},
    el('summary', {}, t('answer.method')),
    el('p', {}, t(key)),
    clauses.length > 0 && el('ul', {}, clauses.map((text) => el('li', {}, text))),
    el('dl', {}, [...asked, [t('answer.snapshot'), snapshot ?? DASH]].map(([name, value]) => [
      el('dt', {}, name),
      el('dd', {}, value),
    ]).flat()));
}

function inputName(t, name) {
  const found = t(`input.${name}`);
  return found === `input.${name}` ? name : found;
}

function said({ t, word }, value) {
  if (value === null || value === undefined || value === '') {
    return DASH;
  }
  return String(value).split(',').map((part) => word(part)).join(t('app.and'));
}

function clauseText(clause) {
  if (typeof clause === 'string') {
    return clause;
  }
  return [clause.document, clause.clause].filter(Boolean).join(' ');
}
