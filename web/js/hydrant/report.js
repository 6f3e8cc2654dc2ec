/** The form with which anybody tells that something is wrong. It goes to a queue that people read. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { complain, complaint } from '../account/plain.js';
import { valueWord } from '../i18n/words.js';
import { FAULTS, uuid } from '../pure/sources.js';

/** What is none of them. */
const OTHER = 'other';

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
        await api.report(said(t, form.elements, { id, ...about }));
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
    [...FAULTS, OTHER].map((fault) => choice(page, fault))),
  el('div.line', {},
    el('label', { for: 'note' }, t('report.note')),
    el('textarea', { id: 'note', name: 'note', rows: 3, maxlength: 500 })),
  el('div.line', {},
    el('label', { for: 'photo' }, t('report.photo')),
    el('input', { id: 'photo', name: 'photo', type: 'file', accept: 'image/jpeg,image/png,image/webp' })),
  wrong, submit);
  fill(section, el('h2', { id: 'report-title' }, t('report.title')), el('p.quiet', {}, t('report.lead')), form);
  return section;
}

/** The same in a dialog over the map, which stays while the map goes on. */
export function reportDialog(page, about) {
  const { t } = page;
  const dialog = el('dialog.report-dialog', { 'aria-labelledby': 'report-title', onclose: () => dialog.remove() },
    el('button.close.plain', { type: 'button', 'aria-label': t('report.close'), onclick: () => dialog.close() }, '×'),
    reportForm(page, about));
  document.body.append(dialog);
  dialog.showModal();
}

function choice({ t, language }, fault) {
  const word = fault === OTHER ? t('report.other') : valueWord(language, fault);
  return el('label', {}, el('input', { type: 'radio', name: 'fault', value: fault, required: true }), el('span', {}, word));
}

/** What is told, as a form: a photo cannot go otherwise. */
function said(t, { fault, note, photo }, about) {
  const form = new FormData();
  Object.entries(about).forEach(([name, value]) => form.append(name, value));
  if (fault.value !== OTHER) {
    form.append('fault', fault.value);
  }
  form.append('text', note.value.trim() || (fault.value === OTHER ? t('report.other') : ''));
  if (photo.files.length > 0) {
    form.append('photo', photo.files[0]);
  }
  return form;
}
