/** A problem that anybody tells; it waits for people to read it, and changes nothing by itself. */
import { FAULTS } from '../pure/sources.js';
import { choices, form, gone, kindOf, line, partHead, textOf, titleOf } from './parts.js';

export function report(field, about) {
  const { t, word } = field;
  const found = field.find(about.collection, about.id);
  if (!found) {
    return gone(field);
  }
  const options = [...FAULTS.map((value) => [value, word(value)]), ['other', t('report.other')]];
  return {
    nodes: [
      partHead(field, t('report.title'), `${titleOf(found)} · ${kindOf(field, found)}`),
      form(field, [
        choices('fault', t('report.what'), options),
        line('note', t('report.note'), { tag: 'textarea', rows: 3, maxlength: 500 }),
      ], t('field.save'), (element) => {
        const fault = new FormData(element).get('fault');
        const other = fault === 'other';
        return field.add({
          kind: 'report',
          about: { collection: found.collection, id: found.id, title: titleOf(found) },
          body: {
            layer: found.collection,
            object: found.id,
            fault: other ? null : fault,
            text: textOf(element.note) ?? (other ? t('report.other') : null),
          },
        });
      }),
    ],
  };
}
