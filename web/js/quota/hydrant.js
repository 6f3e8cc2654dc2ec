/** A hydrant's way from plan to water: what was, what proves it, and the next step. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { nextStep } from './next-step.js';
import { laterNote, told, undoing } from './step-told.js';

export function hydrantView(page, id) {
  const { t, view } = page;
  const { language } = view.get();
  const holder = el('div.way', {}, el('p.quiet', { role: 'status' }, t('card.loading')));
  load(page, id, holder);
  return {
    title: id,
    content: el('div', {},
      el('p.links', {},
        el('a', { href: `/#selected=hydrants/${encodeURIComponent(id)}&lang=${language}` }, t('hydrant.on.map')), ' · ',
        el('a', { href: `/hydrants/${encodeURIComponent(id)}?lang=${language}` }, t('board.hydrant.page'))),
      holder),
  };
}

async function load(page, id, holder) {
  const { t, session } = page;
  if (!session.account) {
    fill(holder, el('p.quiet', {}, t('board.steps.account')));
    return;
  }
  try {
    draw(page, holder, await api.steps(id));
  } catch (fault) {
    fill(holder, el('p.complaint', { role: 'alert' }, fault.message));
  }
}

function draw(page, holder, way) {
  const { t } = page;
  const undone = () => {
    load(page, way.hydrant, holder);
    page.renew();
  };
  fill(holder,
    el('p', {}, t('board.steps.now'), ' ', el('strong', {}, t(`board.part.${way.state}`)),
      way.task && el('small.quiet', {}, ` ${taskWord(page, way.task)}`)),
    way.steps.length === 0
      ? el('p.quiet', {}, t('board.steps.none'))
      : el('ol.steps', {}, way.steps.map((step) => el('li', {}, told(page, step)))),
    laterNote(page, way),
    undoing(page, way, undone),
    el('h3', {}, t('board.steps.next')),
    nextStep(page, way, (now) => draw(page, holder, now)));
}

/** A task as people call it; its id where the board has no such. */
function taskWord({ t, tasks }, id) {
  const task = tasks.find((one) => one.task === id);
  return task ? `${task.unit} ${t(`quota.kind.${task.kind}`)}` : id;
}
