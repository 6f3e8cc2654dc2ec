/** The form with which anybody tells that something is wrong. It goes to a queue that people read. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { complain, complaint } from '../account/plain.js';
import { valueWord } from '../i18n/words.js';
import { uuid } from '../pure/sources.js';

/** What may be wrong with a source, as the register words it. */
export const FAULTS = ['no_water', 'low_pressure', 'damaged', 'buried', 'occupied', 'missing_parts'];

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
        await api.report({ id, ...about, ...valuesOf(form) });
        fill(section, el('h2', { id: 'report-title' }, t('report.thanks')), el('p', { role: 'status' }, t('report.thanks.more')));
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
  el('div.line', {},
    el('label', { for: 'contact' }, t('report.contact')),
    el('input', { id: 'contact', name: 'contact', maxlength: 100, autocomplete: 'tel' }),
    el('small', {}, t('report.contact.why'))),
  wrong, submit);
  fill(section, el('h2', { id: 'report-title' }, t('report.title')), el('p.quiet', {}, t('report.lead')), form);
  return section;
}

function choice({ t, language }, fault) {
  const word = fault === 'other' ? t('report.other') : valueWord(language, fault);
  return el('label', {}, el('input', { type: 'radio', name: 'fault', value: fault, required: true }), el('span', {}, word));
}

function valuesOf(form) {
  const fault = new FormData(form).get('fault');
  return {
    fault: fault === 'other' ? null : fault,
    note: form.note.value.trim() || null,
    contact: form.contact.value.trim() || null,
  };
}
