/** What a file holds, and what its fields, units and words mean. */
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { whole } from '../../pure/format.js';
import { COLLECTIONS } from '../../pure/data.js';
import { PLACES, isSamePlace, said, targetOf, withEntry, withTarget, withWord } from '../../pure/upload.js';
import { attributeName } from '../../panel/attribute.js';
import { table } from '../../table.js';
import { collectionName } from '../words.js';
import { noticesPart } from './notices.js';

const SAMPLES = 3;
const ENCODINGS = ['UTF-8', 'GB18030'];
const HEADS = ['field', 'samples', 'filled', 'target', 'meaning'];
/** Tables may be in one encoding or another, also within a zip; what a Shapefile is in, it says itself. */
const ENCODED = ['csv', 'zip'];

export function fieldsStep(flow) {
  const { t, upload: { inspection }, profile } = flow;
  return [
    el('p.sentence', {}, t('intake.found', {
      format: t(`intake.format.${inspection.format}`),
      rows: whole(inspection.rows, flow.language()),
      fields: inspection.fields.length,
    })),
    choices(flow),
    noticesPart(flow, inspection.notices),
    profile.collection
      ? el('div.scrolls', {}, table(HEADS.map((name) => t(`intake.fields.${name}`)), inspection.fields.map((field) => row(flow, field)), '.mapping'))
      : el('p.complaint', {}, t('intake.which.collection')),
    profile.collection && defaults(flow),
    profile.collection && keeping(flow),
    el('p.does', {}, el('button.primary', {
      type: 'button', id: 'to-place', disabled: !profile.collection, onclick: () => toPlace(flow),
    }, t('intake.next.place'))),
  ];
}

/** Where other fields say the place than when it was judged, it is judged anew. */
function toPlace(flow) {
  const { upload, profile } = flow;
  flow.go('place');
  if (!isSamePlace(upload.inspection.places, profile)) {
    flow.again(() => api.lookAgain(upload.id, { profile: { ...profile, crs: null } }));
  }
}

/** What holds for the file as a whole: the collection, the sheet, the encoding, a profile that is kept. */
function choices(flow) {
  const { t, profile, upload: { inspection }, kept } = flow;
  const lookAgain = (change) => {
    const { collection, table: sheet, encoding } = { ...profile, ...change };
    flow.again(async () => {
      await api.lookAgain(flow.upload.id, { collection, table: sheet, encoding });
      Object.assign(flow, { profile: null, lookedAgain: true });
    });
  };
  const own = kept.profiles.filter(({ name }) => name);
  return el('div.chosen', {},
    choice('collection', t('data.import.collection'), [['', t('data.import.choose')], ...COLLECTIONS.map((name) => [name, collectionName(t, name)])],
      profile.collection, (collection) => lookAgain({ collection })),
    inspection.tables.length > 1 && choice('table', t('intake.table'), inspection.tables.map((name) => [name, name]),
      profile.table ?? inspection.tables[0], (sheet) => lookAgain({ table: sheet })),
    ENCODED.includes(inspection.format) && choice('encoding', t('intake.encoding'), [['', t('intake.encoding.file')], ...ENCODINGS.map((name) => [name, name])],
      profile.encoding, (encoding) => lookAgain({ encoding })),
    own.length > 0 && choice('profile', t('intake.profile'), [['', t('intake.profile.none')], ...own.map(({ name }) => [name, name])],
      profile.name, (name) => flow.change(own.find((one) => one.name === name) ?? { ...profile, name: null })));
}

function choice(name, label, options, value, chosen) {
  return el('label.field', {}, label, el('select', { id: `intake-${name}`, onchange: ({ target }) => chosen(target.value || null) },
    options.map(([key, word]) => el('option', { value: key, selected: key === (value ?? '') }, word))));
}

function row(flow, field) {
  const { t, upload: { inspection }, language } = flow;
  const target = targetOf(flow.profile, field.name);
  return el('tr', { 'data-field': field.name, class: target ? null : 'off' },
    el('th', { scope: 'row' }, field.name),
    el('td', { 'data-label': t('intake.fields.samples') }, el('span.samples', {},
      field.samples.slice(0, SAMPLES).map((sample) => el('code', {}, sample)))),
    el('td.number', { 'data-label': t('intake.fields.filled') }, `${whole(field.filled, language())} / ${whole(inspection.rows, language())}`),
    el('td', {}, targetChoice(flow, field, target),
      target && target === field.attribute && said(language(), field) && el('small.why', {}, said(language(), field))),
    el('td', {}, meaning(flow, field, target)));
}

function targetChoice(flow, field, target) {
  const { t, page, profile } = flow;
  const option = (value, word) => el('option', { value, selected: value === (target ?? '') }, word);
  return el('select', {
    id: `target-${field.name}`, 'aria-label': t('intake.fields.target.of', { field: field.name }),
    onchange: ({ target: { value } }) => flow.change(withTarget(profile, field.name, value)),
  },
  option('', t('intake.target.none')),
  option('id', attributeName(page, 'id')),
  flow.attributes().some(({ name }) => name === 'code') && option('id+code', t('intake.target.id+code')),
  el('optgroup', { label: t('data.place') }, PLACES.map((name) => option(name, t(`intake.target.${name}`)))),
  el('optgroup', { label: t('intake.target.attributes') },
    flow.attributes().filter(({ name }) => name !== 'id').map(({ name }) => option(name, attributeName(page, name))),
    option('photo', t('intake.target.photo'))));
}

/** The unit of a number, or what the words of a choice mean. */
function meaning(flow, field, target) {
  const { t, profile } = flow;
  const attribute = flow.attributes().find(({ name }) => name === target);
  if (!attribute) {
    return null;
  }
  if (attribute.kind === 'choice') {
    return words(flow, field, attribute);
  }
  const { units = [] } = attribute;
  return units.length > 0 && el('select', {
    id: `unit-${field.name}`, 'aria-label': t('intake.unit.of', { field: field.name }),
    onchange: ({ target: { value } }) => flow.change(withEntry(profile, 'units', attribute.name, value)),
  },
  el('option', { value: '' }, t('intake.unit.own', { unit: units[0] })),
  units.map((unit) => el('option', { value: unit, selected: profile.units[attribute.name] === unit }, unit)));
}

function words(flow, field, { name, allowed }) {
  const { t, page, profile } = flow;
  const known = profile.values[name] ?? {};
  const theirs = [...new Set([...field.samples, ...Object.keys(known)])];
  const told = theirs.filter((word) => known[word] !== undefined).length;
  return el('details', { id: `words-${field.name}` },
    el('summary', {}, t('intake.words', { told, count: theirs.length })),
    el('dl.words', {}, theirs.map((word) => [
      el('dt', {}, el('code', {}, word)),
      el('dd', {}, el('select', {
        'aria-label': t('intake.word.of', { word }),
        onchange: ({ target: { value } }) => flow.change(withWord(profile, name, word, value === 'auto' ? undefined : value === 'unknown-word' ? '' : value)),
      },
      el('option', { value: 'auto' }, t('intake.word.auto')),
      el('option', { value: 'unknown-word', selected: known[word] === '' }, t('intake.word.unknown')),
      allowed.map((one) => el('option', { value: one, selected: known[word] === one }, page.word(one))))),
    ])));
}

/** What holds for every row that leaves an attribute blank. */
function defaults(flow) {
  const { t, page, profile } = flow;
  const choicesOf = flow.attributes().filter(({ kind }) => kind === 'choice');
  return el('details.defaults', { id: 'intake-defaults' },
    el('summary', {}, t('intake.defaults', { count: Object.keys(profile.defaults).length })),
    el('p.quiet', {}, t('intake.defaults.what')),
    el('div.chosen', {}, choicesOf.map(({ name, allowed }) => choice(`default-${name}`, attributeName(page, name),
      [['', t('intake.default.none')], ...allowed.map((one) => [one, page.word(one)])], profile.defaults[name],
      (value) => flow.change(withEntry(profile, 'defaults', name, value ?? ''))))));
}

/** Keeps the profile under a name for the next file of the same sender. */
function keeping(flow) {
  const { t, profile } = flow;
  const keep = (event) => {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    const partner = event.target.elements.partner.value.trim() || null;
    if (name) {
      flow.attempt(async () => {
        const named = { ...profile, name, partner };
        await api.keepProfile(name, named);
        flow.profile = named;
        flow.told = t('intake.profile.kept', { name });
        await flow.refreshKept();
        flow.page.partners.start();
      });
    }
  };
  return el('details.keeping', { id: 'intake-keeping' },
    el('summary', {}, t('intake.profile.keep')),
    el('p.quiet', {}, t('intake.profile.what')),
    el('form.chosen', { onsubmit: keep },
      el('label.field', {}, t('intake.profile.name'), el('input', { id: 'profile-name', name: 'name', required: true, maxlength: '100', value: profile.name ?? '' })),
      el('label.field', {}, t('intake.profile.partner'), el('input', { id: 'profile-partner', name: 'partner', maxlength: '100', value: profile.partner ?? '' })),
      el('button', { type: 'submit', id: 'profile-keep' }, t('intake.profile.save')),
      flow.told && el('span.done', { role: 'status' }, flow.told)));
}
