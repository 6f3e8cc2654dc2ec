/** A question's settings, a few lines and the rest on demand, from what the server says can be set. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { hasText } from '../i18n/words.js';
import { same } from '../view.js';

/** What is not asked where stations drive and nobody lays a hose. */
const OF_WATER = ['hose', 'need_l_s', 'shuttle'];

/** One is chosen from the townships that there are, by its name. */
const TOWNSHIP = 'township';

/** What names a ruleset is chosen from those that there are. */
const LAWS = ['against'];

const described = new Map();

/**
 * @param names of the inputs that are shown
 * @param further those that are shown when they are asked for, or are set
 * @returns element; isAsSet says whether it shows what is set
 */
export function settings(page, question, names, further = []) {
  const all = [...names, ...further];
  const form = el('form', {
    id: `settings-${question}`,
    onsubmit: (event) => run(event),
    onchange: () => suit(page, form),
  });
  const isAsSet = () => same(page.view.get().settings?.[question] ?? {}, valuesOf(form, all));
  const run = (event) => {
    event.preventDefault();
    if (isAsSet()) {
      page.ask(question);
    } else {
      const { settings } = page.view.get();
      page.view.change({ settings: { ...settings, [question]: valuesOf(form, all) } });
    }
  };
  if (names.length > 0) {
    Promise.all([describe(question), namesOf(page)]).then(
      ([{ inputs }]) => {
        fill(form, lines(page, question, names, inputs), more(page, question, further, inputs));
        suit(page, form);
      },
      () => {},
    );
  }
  return { element: form, isAsSet };
}

/** Until the townships are known, of which one may be chosen. */
function namesOf({ names }) {
  return names.get().size > 0
    ? Promise.resolve()
    : new Promise((known) => {
      const end = names.subscribe(() => (end(), known()));
    });
}

function more(page, question, names, inputs) {
  const there = names.filter((name) => inputs[name]);
  const set = page.view.get().settings?.[question] ?? {};
  return there.length > 0 && el('details.further', { open: there.some((name) => set[name]) },
    el('summary', {}, page.t('run.further')),
    lines(page, question, there, inputs));
}

/** What is measured decides the unit of the reach, whether there is a hose, and who can cover. */
function suit(page, form) {
  const measure = form.elements.measure?.value;
  relabel(page, form, measure);
  for (const name of OF_WATER.filter((input) => form.elements[input])) {
    form.elements[name].disabled = measure === 'time';
  }
  if (form.elements.facilities) {
    onlyWhoDrives(form.elements.facilities, measure === 'time');
  }
}

/** Water does not drive: where time is asked, stations alone can be ticked, and one is. */
function onlyWhoDrives(fieldset, timed) {
  const boxes = [...fieldset.querySelectorAll('input')];
  const water = boxes.filter(({ value }) => !value.endsWith('-stations'));
  water.forEach((box) => {
    box.disabled = timed;
    box.checked = box.checked && !timed;
  });
  if (!boxes.some(({ checked }) => checked)) {
    const standard = timed ? ['fire-stations'] : fieldset.dataset.default.split(',');
    boxes.forEach((box) => (box.checked = standard.includes(box.value)));
  }
}

function relabel(page, form, measure) {
  for (const label of form.querySelectorAll('label[data-input]')) {
    const { input } = label.dataset;
    const own = page.t(`input.${input}.by.${measure}`);
    label.textContent = own === `input.${input}.by.${measure}` ? page.t(`input.${input}`) : own;
  }
}

/** The description of a question, asked for once. */
export function describe(question) {
  if (!described.has(question)) {
    described.set(question, api.process(question));
  }
  return described.get(question);
}

function lines(page, question, names, inputs) {
  const set = page.view.get().settings?.[question] ?? {};
  return el('div.settings', {}, names
    .filter((name) => inputs[name])
    .flatMap((name) => line(page, `${question}-${name}`, name, inputs[name].schema, set[name])));
}

function line(page, id, name, schema, value) {
  const label = el('label', { for: id, 'data-input': name }, page.t(`input.${name}`));
  const several = schema.type === 'array' || schema.items?.enum;
  if (LAWS.includes(name)) {
    return [label, choice(page, id, name, { enum: page.rulesets.map((law) => law.id) }, value)];
  }
  if (name === TOWNSHIP) {
    return [label, choice(page, id, name, { enum: townships(page) }, value)];
  }
  if (several) {
    const label = el('span.quiet', { id }, page.t(`input.${name}`));
    return [label, boxes(page, id, name, schema, value)];
  }
  return [label, schema.enum ? choice(page, id, name, schema, value) : free(page, id, name, schema, value)];
}

function choice(page, id, name, schema, value) {
  const chosen = value ?? schema.default;
  const none = schema.default === undefined && el('option', { value: '' }, page.t(`input.${name}.default`));
  return el('select', { id, name, 'data-default': schema.default }, none, schema.enum.map((word) =>
    el('option', { value: word, selected: word === chosen }, wordOf(page, name, word))));
}

function boxes(page, id, name, schema, value) {
  const standard = [schema.default ?? []].flat().join(',');
  const chosen = (value ?? standard).split(',');
  return el('fieldset', { 'aria-labelledby': id, name, 'data-default': standard },
    schema.items.enum.map((word) =>
      el('label', {},
        el('input', { type: 'checkbox', value: word, checked: chosen.includes(word) }),
        wordOf(page, name, word))));
}

const TYPES = { number: { type: 'number', min: 0, step: 'any' }, date: { type: 'date' } };

/** A number, a day, or a text such as several numbers. */
function free(page, id, name, schema, value) {
  return el('input', {
    id,
    name,
    ...TYPES[schema.format ?? schema.type] ?? { type: 'text' },
    value: value ?? '',
    placeholder: schema.default ?? page.t(`input.${name}.default`),
  });
}

/** The codes of the townships, in their order. */
const townships = ({ names }) =>
  [...names.get()].filter(([key, { properties }]) => properties.code === key && !('township' in properties))
    .map(([code]) => code).sort();

/** A setting as a sentence tells it: its name and what it is set to. */
export const settingText = (page, name, text) =>
  `${hasText(`input.${name}`) ? page.t(`input.${name}`) : name} ${text.split(',').map((word) => wordOf(page, name, word)).join(page.t('app.and'))}`;

/** A word that means another thing in this input, else the value's own. */
function wordOf(page, name, word) {
  if (name === TOWNSHIP) {
    return page.nameOf?.(word) ?? word;
  }
  const own = page.t(`input.${name}.${word}`);
  return own === `input.${name}.${word}` ? page.word(word) : own;
}

/** What differs from the defaults. */
function valuesOf(form, names) {
  const values = {};
  for (const name of names) {
    const field = form.elements[name];
    const value = field?.tagName === 'FIELDSET' ? ticked(field) : field?.value;
    if (value && !field.disabled && value !== field.dataset.default) {
      values[name] = value;
    }
  }
  return values;
}

const ticked = (fieldset) =>
  [...fieldset.querySelectorAll('input:checked')].map((box) => box.value).join(',');
