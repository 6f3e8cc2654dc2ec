/** A dataset, or a file of a layer that is as ours are, at once: sent, and then what became of it. For administrators. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { COLLECTIONS, MOST_BYTES, collectionOf, isZip } from '../pure/data.js';
import { sizeOf } from '../pure/format.js';
import { drop } from './drop.js';
import { outcome } from './outcome.js';
import { collectionName } from './words.js';

/** What is chosen and what became of it stays while the page around it is drawn anew. */
export function openImports(page) {
  const input = el('input.unseen', { type: 'file', id: 'import-file', accept: '.geojson,.json,.zip', onchange: () => take(input.files[0]) });
  const told = el('div', { id: 'import-outcome', 'aria-live': 'polite' });
  const form = el('form', { id: 'import-form', onsubmit: onSend });
  const chosen = { file: null, collection: '', reason: '', replaces: false };
  /** What is told below the form: a function, so that it is told in the language that is chosen. */
  let tell = () => null;
  let isSending = false;
  /** Whether somebody opened or shut it; undefined before. */
  let isOpen;

  function take(file) {
    if (file) {
      Object.assign(chosen, { file, collection: collectionOf(file.name) ?? chosen.collection });
      tell = () => null;
      draw();
      document.getElementById('import-file').focus();
    }
  }

  function onSend(event) {
    event.preventDefault();
    return send(chosen.replaces);
  }

  /** Sends what is chosen; conflicts are left alone or replaced. */
  async function send(replaces) {
    const { file, collection, reason } = chosen;
    const zip = isZip(file.name);
    const asked = {
      collection: zip ? undefined : collection,
      file: file.name,
      replace: replaces ? 'yes' : undefined,
      reason: reason.trim() || undefined,
    };
    await work(file.name, async () => {
      const became = await api.importFile(file, zip ? 'application/zip' : 'application/geo+json', asked);
      const shown = outcome(page, became, { replace: () => send(true), name: file.name });
      tell = shown;
      await page.refresh().catch(() => null);
    });
  }

  async function work(name, does) {
    isSending = true;
    tell = () => el('p.quiet', { role: 'status' }, page.t('data.import.sending', { name }));
    draw();
    try {
      await does();
    } catch (fault) {
      tell = outcome.refused(page, fault);
    }
    isSending = false;
    draw();
  }

  function draw() {
    fill(form, fields());
    fill(told, tell());
  }

  function fields() {
    const { t } = page;
    const { file, collection } = chosen;
    const zip = file !== null && isZip(file.name);
    const tooLarge = file !== null && file.size > MOST_BYTES;
    const isReady = file !== null && !tooLarge && (zip || collection !== '');
    const button = el('button.primary', { type: 'submit', disabled: !isReady || isSending }, t('data.import.send'));
    return [
      dropped(file, tooLarge),
      el('div.choices', {},
        el('div.line', {}, el('label', { for: 'import-collection' }, t('data.import.collection')),
          el('select', {
            id: 'import-collection', disabled: zip,
            onchange: ({ target }) => {
              chosen.collection = target.value;
              draw();
              document.getElementById('import-collection').focus();
            },
          },
          el('option', { value: '' }, t(zip ? 'data.import.in.zip' : 'data.import.choose')),
          COLLECTIONS.map((name) => el('option', { value: name, selected: !zip && name === collection }, collectionName(t, name))))),
        el('div.line', {}, el('label', { for: 'import-reason' }, t('data.import.reason')),
          el('input', {
            id: 'import-reason', maxlength: '500', value: chosen.reason,
            oninput: ({ target }) => { chosen.reason = target.value; },
          }))),
      el('div.send', {},
        el('label.check', {},
          el('input', {
            type: 'checkbox', id: 'import-replace', checked: chosen.replaces,
            onchange: ({ target }) => { chosen.replaces = target.checked; },
          }), t('data.import.replace')),
        button),
    ];
  }

  function dropped(file, tooLarge) {
    const { t, view } = page;
    const size = file && sizeOf(file.size, view.get().language);
    return drop(input, take,
      el('strong', {}, file ? file.name : t('data.import.file')),
      el('small', {}, file ? t('data.import.other', { size }) : t('data.import.kinds')),
      tooLarge && el('small.wrong', { role: 'alert' }, t('data.import.large')));
  }

  return {
    /** A part of the section, shut unless there is nothing yet to bring a file into. */
    part() {
      draw();
      return el('details', { id: 'import-dataset', open: isOpen ?? (page.county.layers ?? []).length === 0, ontoggle: ({ target }) => { isOpen = target.open; } },
        el('summary', {}, page.t('data.import.dataset')),
        el('p.quiet', {}, page.t('data.import.what')),
        form,
        told);
    },
  };
}
