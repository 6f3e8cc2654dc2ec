/** The next step of a hydrant as a form; who was slower is told what the other wrote, and keeps what was typed. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { languageShown } from '../i18n/words.js';
import { STATES } from '../pure/board.js';
import { uuid } from '../pure/sources.js';
import { fieldsOf, stepOf } from './step-fields.js';
import { told } from './step-told.js';

const CONFLICT = 409;
const CHANGED = 412;

/** By hydrant what was typed and not sent, with the id of the step, so that sending it twice takes it once. */
const drafts = new Map();

/**
 * @param way a hydrant's, as the server tells it
 * @param follow hears the way as it is after a step, or as it is found when looked at again
 */
export function nextStep(page, way, follow) {
  const { t } = page;
  const possible = way.next.filter((step) => step.possible === 'yes');
  const mine = possible.filter(({ may }) => may === 'yes');
  const others = possible.filter(({ may }) => may !== 'yes');
  return el('div.next', {},
    mine.length === 0 ? el('p.quiet', {}, t('board.steps.nothing')) : form(page, way, mine, follow),
    others.length > 0 && el('p.quiet', {}, t('board.steps.others'), ' ', others.map(({ to, roles }) => t('board.steps.other', {
      state: t(`board.part.${to}`), roles: roles.map((role) => t(`account.role.${role}`)).join(t('app.and')),
    })).join(t('app.comma'))));
}

function form(page, way, mine, follow) {
  const { t } = page;
  const draft = drafts.get(way.hydrant) ?? { id: uuid(), typed: new Map() };
  const wrong = el('div.complaint', { role: 'alert', tabindex: '-1', hidden: true });
  const fields = el('div.fields');
  const first = mine.find(({ to }) => to === draft.typed.get('to'))
    ?? mine.find(({ to }) => STATES.indexOf(to) > STATES.indexOf(way.state)) ?? mine[0];
  const choose = (to) => {
    fill(fields, fieldsOf(page, way, mine.find((step) => step.to === to)));
    restore(fields, draft.typed);
  };
  const say = (...sentences) => {
    fill(wrong, sentences);
    wrong.hidden = false;
    wrong.focus();
  };
  const send = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector('button.primary');
    button.disabled = true;
    wrong.hidden = true;
    try {
      const { now } = await api.takeStep(way.hydrant, await stepOf(draft.id, way, event.target));
      drafts.delete(way.hydrant);
      follow(now, true);
      page.renew();
    } catch (fault) {
      button.disabled = false;
      say(isLost(fault) ? await race(page, way, follow) : reasons(fault).map((sentence) => el('p', {}, sentence)));
    }
  };
  choose(first.to);
  return el('form.step', {
    onsubmit: send,
    oninput: ({ target }) => {
      keep(draft.typed, target);
      drafts.set(way.hydrant, draft);
    },
  },
  el('label', {}, t('board.step.to'),
    el('select', { name: 'to', onchange: ({ target }) => choose(target.value) },
      mine.map(({ to }) => el('option', { value: to, selected: to === first.to }, t(`board.part.${to}`))))),
  fields,
  wrong,
  el('button.primary', { type: 'submit' }, t('board.step.take')));
}

const VALUES = { checkbox: 'checked', file: 'files' };

const keep = (typed, field) => typed.set(field.name, field[VALUES[field.type] ?? 'value']);

function restore(fields, typed) {
  fields.querySelectorAll('[name]').forEach((field) => {
    if (typed.has(field.name)) {
      field[VALUES[field.type] ?? 'value'] = typed.get(field.name);
    }
  });
}

/** Whether somebody else was faster: the hydrant is no longer as it was read. */
const isLost = ({ status, problem }) =>
  status === CHANGED || status === CONFLICT && !problem.kept;

/** What the other wrote meanwhile, and the way to look again; what was typed stays. */
async function race(page, way, follow) {
  const { t } = page;
  const now = await api.steps(way.hydrant).catch(() => null);
  const theirs = now?.steps.findLast(({ undone }) => undone !== 'yes');
  const isNew = theirs?.id && !way.steps.some(({ id }) => id === theirs.id);
  return [
    el('p', {}, t(isNew ? 'next.race' : 'next.race.other', { by: theirs?.by, state: t(`board.part.${now?.state ?? way.state}`) })),
    isNew && el('div.theirs', {}, told(page, theirs)),
    el('button.again', {
      type: 'button', onclick: async () => follow(await api.steps(way.hydrant), false),
    }, t('next.again')),
  ];
}

/** Every reason against a step, in the page's language. */
function reasons(fault) {
  const refusals = fault.problem?.refusals ?? [];
  return refusals.length > 0 ? refusals.map((refusal) => refusal[languageShown()]) : [fault.message];
}
