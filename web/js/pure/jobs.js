/** Work in the background, questions and papers alike: what it is, how far, how long it took. */
import { writeAddress, QUESTIONS } from './address.js';
import { COUNTY_ZONE } from './where.js';

/** What every question is asked with; the page tells them in places of their own. */
const COMMON = ['as_of', 'ruleset'];

/** The words of papers for the states of jobs. */
const STATES = { succeeded: 'successful' };

/** What stands between the two languages of a sentence. */
const BETWEEN = ' · ';

/** Whether a question or a paper is still on its way. */
export const isUnderWay = ({ state }) => state === 'accepted' || state === 'running';

/** A question as a line of the list. */
export const ofQuestion = (job) => ({
  id: job.jobID,
  kind: 'question',
  question: job.processID,
  state: job.status,
  progress: job.progress,
  said: job.message,
  enough: job.enough,
  mayEnd: job.may_end === true,
  asOf: job.inputs.as_of,
  ruleset: job.inputs.ruleset,
  inputs: job.inputs,
  created: job.created,
  started: job.started,
  finished: job.finished,
});

/** A paper as a line of the list. */
export const ofPaper = (paper) => ({
  id: paper.id,
  kind: 'paper',
  paper: paper.kind,
  title: paper.title,
  state: STATES[paper.state] ?? paper.state,
  progress: paper.progress,
  said: paper.message,
  asOf: paper.as_of,
  ruleset: paper.ruleset,
  created: paper.ordered_at,
  started: paper.ordered_at,
  finished: paper.made_at,
  files: paper.files,
});

/** All of them: what is under way first, then the newest. */
export const listed = (jobs, papers) =>
  [...jobs.map(ofQuestion), ...papers.map(ofPaper)]
    .sort((a, b) => isUnderWay(b) - isUnderWay(a) || b.created.localeCompare(a.created) || a.id.localeCompare(b.id));

/** The seconds that it took, or takes by now; undefined as long as it waits for its turn. */
export function seconds({ started, finished }, now) {
  return started && (Date.parse(finished ?? now) - Date.parse(started)) / 1000;
}

/** The inputs that are not what they are when nobody says so, as [name, text]. */
export function set(inputs, described) {
  return Object.entries(inputs)
    .filter(([name, text]) => !COMMON.includes(name) && text !== '' && text !== standard(described[name]?.schema));
}

const standard = (schema) => (schema?.default === undefined ? undefined : [schema.default].flat().join(','));

/** Where the map shows this very answer; undefined where it has no place for it. */
export function onMap({ id, question, asOf, ruleset, inputs }, described, { language, theme }) {
  return QUESTIONS.includes(question)
    ? `/${writeAddress({
      question, asOf, ruleset, settings: { [question]: Object.fromEntries(set(inputs, described)) }, job: id, language, theme,
    })}`
    : undefined;
}

/** A sentence that is told in both languages, "中文 · English", in one of them. */
export function inLanguage(sentence, language) {
  const at = sentence.indexOf(BETWEEN);
  if (at < 0) {
    return sentence;
  }
  return language === 'zh' ? sentence.slice(0, at) : sentence.slice(at + BETWEEN.length);
}

/** An instant as "2026-11-23 14:05", by the county's clock. */
export function moment(instant) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: COUNTY_ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const { year, month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day} ${hour}:${minute}`;
}
