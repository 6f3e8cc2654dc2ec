/** A file that is being brought in: where it is on its way, how it is read, and what becomes of its rows. */

/** The steps of the way, in their order. */
export const STEPS = ['fields', 'place', 'check', 'take'];

/** What becomes of a row, in the order in which it is told: what wants somebody first. */
export const OUTCOMES = ['conflict', 'refused', 'added', 'changed', 'skipped', 'same'];

/** What a field may stand for beside the attributes of a collection. */
export const PLACES = ['lon', 'lat', 'lonlat', 'wkt'];

/** So many rows are listed at once. */
export const LINES = 50;

/** The same of those of which each is decided. */
export const DECIDED_LINES = 20;

/** Whether the server is at work on it, so that it is worth asking again. */
export const isBusy = ({ state, inspection }) =>
  state === 'reading' || state === 'taking' || (state !== 'taken' && !inspection);

/** The step at which somebody goes on. */
export function stepOf({ state }) {
  return { read: 'check', reading: 'check', taking: 'take', taken: 'take' }[state] ?? 'fields';
}

/** Whether a step can be opened by now. */
export function isOpen(step, { state, inspection }) {
  const reached = { fields: inspection, place: inspection, check: ['reading', 'read'].includes(state), take: state === 'read' };
  return ['taking', 'taken'].includes(state) ? step === 'take' : Boolean(reached[step]);
}

/** What a field of the file stands for: an attribute, "id", "id+code", a place, "photo", or undefined. */
export function targetOf(profile, field) {
  const target = profile.fields[field];
  return profile.id === field ? (target === 'code' ? 'id+code' : 'id') : target;
}

/** The same profile with a field that stands for something else; of two fields only the later stands for it. */
export function withTarget(profile, field, target) {
  const isId = target === 'id' || target === 'id+code';
  const attribute = target === 'id+code' ? 'code' : isId ? undefined : target;
  const fields = Object.fromEntries(Object.entries(profile.fields)
    .filter(([name, other]) => name !== field && other !== attribute));
  return {
    ...profile,
    id: isId ? field : profile.id === field ? null : profile.id,
    fields: attribute ? { ...fields, [field]: attribute } : fields,
  };
}

/** With an entry of one of its maps, which goes where nothing is said. */
export function withEntry(profile, map, key, value) {
  const { [key]: _, ...others } = profile[map];
  return { ...profile, [map]: value === '' || value === undefined ? others : { ...others, [key]: value } };
}

/** With what a word of the file means; "" makes it unknown, undefined leaves it to the server. */
export function withWord(profile, attribute, theirs, ours) {
  const { [theirs]: _, ...others } = profile.values[attribute] ?? {};
  const words = ours === undefined ? others : { ...others, [theirs]: ours };
  const { [attribute]: __, ...attributes } = profile.values;
  return { ...profile, values: Object.keys(words).length > 0 ? { ...attributes, [attribute]: words } : attributes };
}

/** Whether the rows have a place of their own: by fields, or by a format that carries shapes. */
export function hasPlaces(profile, { format }) {
  const targets = Object.values(profile.fields);
  return !['csv', 'xlsx'].includes(format) || ['lonlat', 'wkt'].some((one) => targets.includes(one))
    || (targets.includes('lon') && targets.includes('lat'));
}

/** Whether a profile has the place in the fields that were judged, by the file's own names. */
export function isSamePlace(judged, profile) {
  const now = Object.entries(profile.fields).filter(([, target]) => PLACES.includes(target));
  return now.length === Object.keys(judged).length && now.every(([field, target]) => judged[field] === target);
}

/** The outcomes that there are, with their counts and their share of all rows, 0 to 100. */
export function shares(counts) {
  const there = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const all = there.reduce((sum, outcome) => sum + counts[outcome], 0);
  return there.map((outcome) => ({ outcome, count: counts[outcome], share: (100 * counts[outcome]) / all }));
}

/** What a taking would change though nothing is decided: what is new or changed. */
export const changesOf = ({ added = 0, changed = 0 }) => added + changed;

/** Whether a taking may change something: by itself, or by what is decided of conflicts and of rows left aside. */
export const isWorthTaking = ({ counts, decisions }) =>
  changesOf(counts) > 0 || counts.conflict > 0 || Object.keys(decisions.rows).length > 0;

/** What can be decided of a row: that it is something else only where it was taken for something by its place. */
export const decisionsOf = ({ stands }) => (stands ? ['register', 'file', 'separate'] : ['register', 'file']);

/** The decisions with one of a single row. */
export const withDecision = (decisions, row, decision) => ({ ...decisions, rows: { ...decisions.rows, [row]: decision } });

/** The longitude and latitude of a point as WKT; the text itself where it is none. */
export function placeText(wkt) {
  const [, lon, lat] = /^POINT \((-?[\d.]+) (-?[\d.]+)\)$/.exec(wkt ?? '') ?? [];
  return lon ? `${Number(lon).toFixed(6)}, ${Number(lat).toFixed(6)}` : wkt;
}

/** A reason or sentence in a language, of what has it in both. */
export const said = (language, { zh, en }) => (language === 'zh' ? zh : en) ?? '';
