/** The form with which anybody tells that something is wrong. It goes to a queue that people read. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { complain, complaint } from '../account/plain.js';
import { valueWord } from '../i18n/words.js';
import { FAULTS, uuid } from '../pure/sources.js';

/**
 * @param page with language and t
 * @param about { layer, object }
 */
export function reportForm(page, about) {
  const { t } = page;
  // one id as long as the form stands: sending it twice makes one report
  const id = uuid();
  const wrong = complaint();
  const section = el('section.report', { 'aria-labelledby': 'report-title' });
  const submit = el('button.primary', { type: 'submit' }, t('report.send'));
  const form = el('form', {
    onsubmit: async (event) => {
      event.preventDefault();
      complain(wrong, '');
      submit.disabled = true;
      try {
        await api.report({ id, ...about, text: textOf(page, form) });
        fill(section, el('h2', { id: 'report-title' }, t('report.thanks')),
          el('p', { role: 'status' }, t('report.thanks.more')));
      } catch (fault) {
        complain(wrong, fault.status ? fault.message : t('report.offline'));
        submit.disabled = false;
      }
    },
  },
  el('fieldset.choices', {},
    el('legend', {}, t('report.what')),
    [...FAULTS, 'other'].map((fault) => choice(page, fault))),
  el('div.line', {},
    el('label', { for: 'note' }, t('report.note')),
    el('textarea', { id: 'note', name: 'note', rows: 3, maxlength: 500 })),
  wrong, submit);
  fill(section, el('h2', { id: 'report-title' }, t('report.title')), el('p.quiet', {}, t('report.lead')), form);
  return section;
}

function choice({ t, language }, fault) {
  const word = fault === 'other' ? t('report.other') : valueWord(language, fault);
  return el('label', {}, el('input', { type: 'radio', name: 'fault', value: fault, required: true }), el('span', {}, word));
}

/** What is told, as one sentence. */
function textOf({ t, language }, form) {
  const fault = new FormData(form).get('fault');
  const word = fault === 'other' ? t('report.other') : valueWord(language, fault);
  return [word, form.note.value.trim()].filter(Boolean).join(' · ');
}
