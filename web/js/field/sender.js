/**
 * Sends what waits, one entry after the other, in its order. One page at a time does, whatever is
 * open; an entry that was on its way when a page was closed goes again, and the server takes it once.
 */
import { proof } from '../api.js';
import { answered, isOpen, next } from '../pure/outbox.js';
import { beforehand, differences, flat, isDecided, merged, feature } from '../pure/merge.js';
import { requestOf } from '../pure/requests.js';
import { allEntries, dropPhoto, getPhoto, putEntry } from './keep.js';

const LOCK = 'firewell-field-send';

/**
 * Sends until nothing is left or something stands in the way.
 *
 * @param knownAs the name under which this phone works, or null
 * @param loggedInAs asks the server for the name of the session, or null; throws without signal
 * @param told called after each change to an entry
 * @returns why what is left waits: "offline", "login", "later", "other" (another account is logged
 *     in), or null
 */
export function sendAll(knownAs, loggedInAs, told) {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock || !(await allEntries()).some(isOpen)) {
      return null;
    }
    const name = await loggedInAs().catch(() => undefined);
    if (name === undefined) {
      return 'offline';
    }
    const stop = (await sendOf(null, told)) ?? (name === null ? null : await sendOf(name, told));
    return stop ?? (await whyLeft(knownAs, name));
  });
}

async function sendOf(account, told) {
  for (let entry = next(await allEntries(), account); entry; entry = next(await allEntries(), account)) {
    await save({ ...entry, state: 'sending' }, told);
    const { entry: after, stop } = await deliver(entry);
    await save(after, told);
    if (after.state === 'sent') {
      await Promise.all((after.photos ?? []).map(({ key }) => dropPhoto(key)));
    }
    if (stop) {
      return stop;
    }
  }
  return null;
}

async function whyLeft(knownAs, name) {
  const left = (await allEntries()).filter((entry) => ['waiting', 'sending'].includes(entry.state) && entry.account !== null);
  if (left.length === 0 || left.every((entry) => entry.account === name)) {
    return null;
  }
  return name === null ? 'login' : 'other';
}

async function save(entry, told) {
  await putEntry(entry);
  await told();
}

/** Its photos first, each remembered as it arrives, then the entry itself. */
async function deliver(entry) {
  let now = entry;
  for (const photo of (entry.photos ?? []).filter(({ sha256 }) => !sha256)) {
    const { status, body } = await upload(now, photo);
    if (status < 200 || status >= 300) {
      return answered(now, status, body);
    }
    const photos = now.photos.map((other) => (other.key === photo.key ? { ...other, sha256: body.sha256 } : other));
    now = { ...now, photos, state: 'sending' };
    await putEntry(now);
  }
  const { method, address, headers, body } = requestOf(now);
  const answer = await ask(now, address, { method, headers, body: JSON.stringify(body) });
  return settled(answered(now, answer.status, answer.body));
}

async function upload(entry, { key }) {
  const { blob } = await getPhoto(key);
  const headers = { 'Content-Type': blob.type, 'Firewell-Account': entry.account };
  return ask(entry, '/api/attachments', { method: 'POST', headers, body: blob });
}

async function ask(entry, address, request) {
  try {
    const response = await fetch(address, {
      ...request,
      credentials: entry.account === null ? 'omit' : 'same-origin',
      headers: { Accept: 'application/json', ...proof(), ...request.headers },
    });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: {} };
  }
}

/**
 * A conflict that is none: theirs says the same as mine (it arrived before, and the answer was
 * lost), or was changed by this very account elsewhere, in other attributes.
 */
function settled(result) {
  const { entry } = result;
  if (entry.state !== 'conflict') {
    return result;
  }
  const [mine, theirs] = [flat(entry.body), flat(entry.theirs.feature)];
  const rows = differences(flat(entry.base), mine, theirs);
  if (rows.length === 0) {
    return { entry: { ...entry, state: 'sent', theirs: null }, stop: null };
  }
  const choices = beforehand(rows);
  return entry.theirs.by === entry.account && isDecided(rows, choices)
    ? { entry: resolved(entry, merged(theirs, rows, choices)), stop: null }
    : result;
}

/** An entry made anew on what the server has now. */
export function resolved(entry, values) {
  return {
    ...entry,
    state: 'waiting',
    base: entry.theirs.feature,
    version: entry.theirs.version,
    body: feature(entry.about.id, values),
    theirs: null,
  };
}
