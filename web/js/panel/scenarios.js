/** The answers to a question that are kept under a name: opened, held beside another, forgotten. */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { amountWord } from '../i18n/amount.js';
import { complain, complaint } from '../account/plain.js';
import { day, decimal } from '../pure/format.js';
import { settingsOf } from '../pure/scenarios.js';
import { describe } from './settings.js';

/** Who may keep and forget; the server asks again. */
const KEEPERS = ['administrator', 'planner'];

const MAY_NOT = [401, 403];

/**
 * The element, and what ends it.
 *
 * @param holds whether one can be held beside the answer
 */
export function scenarios(page, question, holds) {
  const part = { page, question, holds, told: el('p.quiet', { role: 'status' }), list: el('ul.rows'), keep: el('div') };
  const element = el('section.scenarios', { 'aria-labelledby': 'scenarios-title' },
    el('h3', { id: 'scenarios-title' }, page.t('scenarios.title')), part.keep, part.told, part.list);
  let drawn;
  const draw = () => {
    const { answer, job } = page.answers[question].get();
    if (drawn?.answer !== answer || drawn.job !== job) {
      drawn = { answer, job };
      fill(part.keep, answer && job && mayKeep(page) && keeping(part, job));
    }
  };
  draw();
  load(part);
  return { element, end: page.answers[question].subscribe(draw) };
}

const mayKeep = ({ session }) => KEEPERS.includes(session.account?.role);

async function load(part) {
  const { page, question, told, list } = part;
  try {
    const kept = (await api.scenarios()).filter((one) => one.question === question);
    fill(told, kept.length === 0 && page.t('scenarios.none'));
    fill(list, kept.map((one) => el('li', {}, row(part, one))));
  } catch (fault) {
    fill(told, MAY_NOT.includes(fault.status) ? page.t('scenarios.not') : fault.message);
  }
}

function keeping(part, job) {
  const { page } = part;
  const { t } = page;
  const wrong = complaint();
  const keep = async (event) => {
    event.preventDefault();
    complain(wrong, '');
    try {
      await api.keepScenario({ name: event.target.elements.name.value.trim(), job: job.jobID });
      event.target.reset();
      load(part);
    } catch (fault) {
      complain(wrong, fault.message);
    }
  };
  return el('form.keep', { onsubmit: keep },
    el('input', { name: 'name', id: 'scenario-name', required: true, maxlength: '100', placeholder: t('scenarios.name'), 'aria-label': t('scenarios.name') }),
    el('button', { type: 'submit' }, t('scenarios.keep')),
    wrong);
}

function row(part, scenario) {
  const { page, holds } = part;
  const { t, view } = page;
  const { language } = view.get();
  const { id, name, note, as_of: asOf, ruleset, figures, kept_by: by, kept_at: at } = scenario;
  const told = el('p.quiet', { role: 'status' });
  const button = (key, run) => el('button.link', {
    type: 'button',
    'aria-label': `${t(`scenarios.${key}`)}: ${name}`,
    onclick: () => run().catch((fault) => fill(told, fault.message)),
  }, t(`scenarios.${key}`));
  const gap = figures.proven ? t('siting.best') : `≤ ${decimal(figures.gap_percent, language)}%`;
  return [
    el('p.line', {}, el('strong', {}, name),
      typeof figures.objective === 'number' && el('span', {}, figure(page, scenario))),
    el('p.quiet', {}, [asOf, ruleset, t('scenarios.gap', { gap }), by && t('scenarios.by', { by, day: day(at) })]
      .filter(Boolean).join(' · ')),
    note && el('p.quiet', {}, note),
    el('p.ways-on', {},
      button('open', () => open(part, scenario)),
      holds && button('hold', () => hold(page, scenario)),
      mayKeep(page) && button('forget', async () => {
        await api.forgetScenario(id);
        load(part);
      })),
    told,
  ];
}

/** The objective as the list of scenarios tells it. */
function figure(page, { inputs, figures }) {
  return (inputs.objective ?? 'covered') === 'covered'
    ? `+${amountWord(page, { question: inputs }, figures.objective)}`
    : decimal(figures.objective, page.view.get().language);
}

/** Shows the answer as it was kept, with what was set then. */
async function open({ page, question }, { id, inputs }) {
  const [answer, { inputs: described }, kept] = await Promise.all([
    api.scenarioResults(id), describe(question), api.scenario(id),
  ]);
  const { settings } = page.view.get();
  page.view.change({
    asOf: inputs.as_of,
    ruleset: inputs.ruleset,
    settings: { ...settings, [question]: settingsOf(inputs, described) },
  });
  page.answers[question].show(answer, kept);
}

async function hold({ rival }, { id, name }) {
  rival.set({ name, answer: await api.scenarioResults(id) });
}
