/**
 * What was done in the field and is not on the server yet: which entry goes next, and what an
 * answer makes of one. An entry:
 *
 *   id       a UUID that the phone chose: the server takes the same one once, however often it comes
 *   order    its place in the queue, growing
 *   account  who did it; null for the public
 *   at       when, as a time
 *   kind     inspection, create, step, edit, report
 *   about    { collection, id, title } of what it is about
 *   state    waiting, sending, sent, refused, conflict
 *   reason   { status, zh, en } of a refusal
 */

/** States in which an entry is not done with. */
const OPEN = ['waiting', 'sending', 'refused', 'conflict'];

export const isOpen = (entry) => OPEN.includes(entry.state);

/** Those that a person owns, in their order. */
export const ofAccount = (entries, account) =>
  [...entries].sort((a, b) => a.order - b.order).filter((entry) => entry.account === account);

/**
 * The entry that goes next: the oldest of this person that waits and is about nothing an older one
 * of theirs is stuck on. One that was being sent when the page was closed waits again: nobody knows
 * whether it arrived, and sending it twice does no harm. Undefined when there is none.
 */
export function next(entries, account) {
  const stuck = new Set();
  for (const entry of ofAccount(entries, account).filter(isOpen)) {
    const about = `${entry.about.collection}/${entry.about.id}`;
    if (['waiting', 'sending'].includes(entry.state) && !stuck.has(about)) {
      return entry;
    }
    stuck.add(about);
  }
  return undefined;
}

/**
 * What an answer makes of an entry.
 *
 * @param status of the answer; 0 when there was none
 * @param body of the answer, read as JSON, or {}
 * @returns entry, as it is now; and stop, why the others wait too: "offline", "login", "later", or
 *     null to go on
 */
export function answered(entry, status, body = {}) {
  // the id of something new was made here: where it is taken, it arrived before, and was changed since
  const arrived = entry.kind === 'create' && status === 409 && body.current;
  if ((status >= 200 && status < 300) || arrived) {
    return { entry: { ...entry, state: 'sent', reason: null }, stop: null };
  }
  if (status === 401) {
    return { entry: waiting(entry), stop: 'login' };
  }
  if (status === 429) {
    return { entry: waiting(entry), stop: 'later' };
  }
  if (status === 0 || status === 408 || status >= 500) {
    return { entry: waiting(entry), stop: 'offline' };
  }
  if (status === 412 && body.current) {
    const { current, version, changed_by: by, changed_at: at } = body;
    return {
      entry: { ...entry, state: 'conflict', reason: null, theirs: { feature: current, version, by, at } },
      stop: null,
    };
  }
  return { entry: { ...entry, state: 'refused', reason: reasonOf(status, body) }, stop: null };
}

/** How many of the entries are in each state. */
export function tally(entries) {
  const counts = { waiting: 0, sending: 0, sent: 0, refused: 0, conflict: 0 };
  entries.forEach(({ state }) => counts[state]++);
  return counts;
}

const waiting = (entry) => ({ ...entry, state: 'waiting' });

/** Every reason that the server tells: some tell a list of them, some one sentence, some both languages in one. */
function reasonOf(status, { refusals, faults, zh, en, detail, title }) {
  const list = refusals ?? faults;
  if (list?.length > 0) {
    return { status, zh: list.map((one) => one.zh).join('；'), en: list.map((one) => one.en).join('; ') };
  }
  const otherwise = detail ?? title ?? `HTTP ${status}`;
  const [first, second = first] = otherwise.split(' · ');
  return { status, zh: zh ?? first, en: en ?? second };
}
