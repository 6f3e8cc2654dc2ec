/** What the page's parts share: what is selected, the county, the map, the answers, the words. */
import { ASKED_LATER, ASKED_WHEN_SET } from './pure/address.js';
import { DASH } from './pure/format.js';
import { palette } from './pure/palette.js';
import { tilesOf } from './map/sources.js';
import { signal } from './signal.js';
import { same } from './view.js';
import { text, valueWord } from './i18n/words.js';

export function openPage({ view, county, session, rulesets, questions, map, answers }) {
  const shapes = byId(answers.coverage, ({ geometry }) => geometry);
  const page = {
    view,
    county,
    /** Who is asking; its account is null for the public. */
    session,
    rulesets,
    questions,
    map,
    answers,
    /** Where a layer of the map has a collection's shapes from. */
    source: (collection) =>
      page.has(collection) ? tilesOf(collection, () => view.get().asOf) : async () => [],
    /** Whether the county has a layer of a collection, be it an empty one. */
    has: (collection) => county.layers.some(({ name }) => name === collection),
    /** The text of a key in the page's language. */
    t: (key, values) => text(view.get().language, key, values),
    /** The word for a value of the data. */
    word: (value) => valueWord(view.get().language, value),
    /** The map's colours in the page's theme. */
    colours: () => palette(view.get().theme),
    /** The day that the page shows. */
    day: () => view.get().asOf ?? county.as_of,
    /** Asks a question with what is set: the day, the ruleset and the question's own settings. */
    ask(question) {
      const { ruleset, settings, job } = view.get();
      if (job && view.get().question === question) {
        view.change({ job: undefined });
      }
      answers[question].ask({ as_of: page.day(), ruleset, ...settings?.[question] });
    },
    /** What the newest completeness answer says of each village, by id. */
    levels: byId(answers.completeness, propertiesOf),
    /** What the newest coverage answer says of each building, by id. */
    reached: byId(answers.coverage, propertiesOf),
    /** Townships and villages by id, and townships by code too. */
    names: signal(new Map()),
    know: (townships, villages) => page.names.set(named(townships, villages)),
    /** The name of a township or village; its id where it is not known. */
    nameOf: (id) => page.names.get().get(id)?.properties.name ?? id ?? DASH,
    /** The geometry of a building, a village or a township, as far as the page has it. */
    geometryOf: (id) => shapes().get(id) ?? page.names.get().get(id)?.geometry,
    /** The geometry of what a list points at. */
    lit: signal(null),
    /** The id of what a pointer is over, among what can be lit. */
    pointed: signal(null),
    /** A plan of sites that is held beside the answer: its name and its answer; or null. */
    rival: signal(null),
    /** The feature that is selected, whole, once it is there. */
    chosen: signal(null),
  };
  dress(page);
  view.on('theme language', () => dress(page));
  askWhereInputsChange(page);
  return page;
}

function dress({ view, t, colours }) {
  const { theme, language } = view.get();
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.style.setProperty('--map-sea', colours().sea);
  document.title = t('app.title');
  document.getElementById('skip').textContent = t('app.skip');
  document.getElementById('map').setAttribute('aria-label', t('app.map'));
}

function named(townships, villages) {
  const byId = new Map();
  for (const feature of [...villages, ...townships]) {
    const { id, code } = feature.properties;
    byId.set(String(id ?? feature.id), feature);
    if (code) {
      byId.set(code, feature);
    }
  }
  return byId;
}

export const propertiesOf = ({ properties }) => properties;

/** A lookup of a part of each finding that is made once for each answer. */
export function byId(state, partOf) {
  let [of, lookup] = [null, new Map()];
  return () => {
    const { answer } = state.get();
    if (answer !== of) {
      of = answer;
      lookup = new Map(
        (answer?.features ?? []).map((finding) => [
          String(finding.properties.id ?? finding.id),
          partOf(finding),
        ]),
      );
    }
    return lookup;
  };
}

/** Whether all is set that a question cannot be asked without. */
const isSet = (view, question) =>
  !ASKED_WHEN_SET.includes(question) || view.get().settings?.[question] !== undefined;

function askWhereInputsChange(page) {
  const { view, questions, answers } = page;
  const wanted = (question) =>
    !ASKED_LATER.includes(question) || (view.get().question === question && isSet(view, question));
  let opened;
  const ask = () => {
    const { job, question: shown } = view.get();
    const isNew = job && job !== opened;
    opened = job;
    questions.filter(wanted).filter((question) => !isNew || question !== shown).forEach((question) => page.ask(question));
    questions.filter((question) => !wanted(question)).forEach((question) => answers[question].forget());
    if (isNew) {
      answers[shown].open(job);
    }
  };
  const open = ({ job }) => {
    if (!job) {
      opened = undefined;
    } else if (job !== opened) {
      ask();
    }
  };
  const look = () => {
    const { question } = view.get();
    page.lit.set(null);
    if (answers[question].get().phase === 'none' && isSet(view, question)) {
      page.ask(question);
    }
  };
  let { settings: before = {} } = view.get();
  const askAnew = ({ settings = {} }) => {
    const changed = questions.filter((question) => !same(settings[question] ?? {}, before[question] ?? {}));
    before = settings;
    changed.forEach((question) => (wanted(question) ? page.ask(question) : answers[question].forget()));
  };
  ask();
  view.on('asOf ruleset', ask);
  view.on('settings', askAnew);
  view.on('job', open);
  view.on('question', look);
}
