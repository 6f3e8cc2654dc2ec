/** A question's settings, at most three lines, from what the server says can be set. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';

const described = new Map();

/** @param names of the inputs that are shown */
export function settings(page, question, names) {
  const form = el('form', { id: `settings-${question}`, onsubmit: (event) => run(event) });
  const run = (event) => {
    event.preventDefault();
    const values = valuesOf(form, names);
    const all = { ...page.view.get().settings, [question]: values };
    page.view.change({ settings: all });
    page.ask(question);
  };
  if (names.length > 0) {
    describe(question).then(
      ({ inputs }) => fill(form, lines(page, question, names, inputs)),
      () => {},
    );
  }
  return form;
}

function describe(question) {
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
  const label = el('label', { for: id }, page.t(`input.${name}`));
  const several = schema.type === 'array' || schema.items?.enum;
  if (several) {
    const label = el('span.quiet', { id }, page.t(`input.${name}`));
    return [label, boxes(page, id, name, schema, value)];
  }
  return [label, schema.enum ? choice(page, id, name, schema, value) : number(page, id, name, schema, value)];
}

function choice(page, id, name, schema, value) {
  const chosen = value ?? schema.default;
  return el('select', { id, name, 'data-default': schema.default }, schema.enum.map((word) =>
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

function number(page, id, name, schema, value) {
  return el('input', {
    id,
    name,
    type: 'number',
    min: 0,
    step: 'any',
    value: value ?? '',
    placeholder: schema.default ?? page.t(`input.${name}.default`),
  });
}

/** A word that means another thing in this input, else the value's own. */
function wordOf(page, name, word) {
  const own = page.t(`input.${name}.${word}`);
  return own === `input.${name}.${word}` ? page.word(word) : own;
}

/** What differs from the defaults. */
function valuesOf(form, names) {
  const values = {};
  for (const name of names) {
    const field = form.elements[name];
    const value = field?.tagName === 'FIELDSET' ? ticked(field) : field?.value;
    if (value && value !== field.dataset.default) {
      values[name] = value;
    }
  }
  return values;
}

const ticked = (fieldset) =>
  [...fieldset.querySelectorAll('input:checked')].map((box) => box.value).join(',');
