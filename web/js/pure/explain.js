/** Why the measures of coverage say what they say of one place, as sentences to be read aloud. */

/** What is wrong with a way that has no verdict of its own to tell it by. */
const OF_ROADS = ['BARRIER', 'DETOUR', 'NO_ROAD', 'SOURCE_OFF_ROAD', 'ISLAND', 'HOSE_NOT_KNOWN'];

/** Of these the sentence begins with "but": the straight line would reach. */
const TURNS = ['BARRIER', 'DETOUR'];

/**
 * The sentences, as keys and what is filled in, in the order of the ways.
 *
 * @param ways the properties of an explanation's features
 * @param length says metres in the reader's language
 * @param duration says seconds
 */
export function sentencesOf(ways, length, duration) {
  const said = Object.fromEntries(ways.map((way) => [way.measure, way]));
  return [
    said.straight && { key: straightKey(said.straight), values: inMetres(said.straight, length) },
    said.route && { key: routeKey(said.route, said.straight), values: inMetres(said.route, length) },
    said.route?.rise_adds_m > 0 && said.route.why !== 'RISE' && {
      key: 'explain.rise',
      values: inMetres(said.route, length),
    },
    said.time && {
      key: timeKey(said.time),
      values: { cost: duration(said.time.cost_s), limit: duration(said.time.limit_s) },
    },
  ].filter(Boolean);
}

/** What a way measures, in its own unit. */
export function costOf(way) {
  return way.measure === 'time' ? way.cost_s : way.cost_m;
}

/** The limit that it is compared with. */
export function limitOf(way) {
  return way.measure === 'time' ? way.limit_s : way.limit_m;
}

function straightKey(way) {
  if (way.source_id && way.why === 'HOSE_NOT_KNOWN') {
    return 'explain.straight.HOSE_NOT_KNOWN';
  }
  return way.source_id ? `explain.straight.${way.covered}` : 'explain.straight.none';
}

/** A way that fails where the straight line does not, turns the sentence round. */
function routeKey(way, straight) {
  const turns = straight?.covered === 'no' && TURNS.includes(way.why);
  if (way.why === 'RISE') {
    return isOnlyTheRise(way) ? 'explain.route.RISE' : 'explain.route.RISE.other';
  }
  if (OF_ROADS.includes(way.why) && !turns) {
    const nowhere = way.why === 'BARRIER' && !known(way.cost_m) ? '.nowhere' : '';
    return `explain.route.${way.why}${nowhere}`;
  }
  if (!known(way.cost_m)) {
    return way.covered === 'unknown' ? 'explain.route.unknown' : 'explain.route.none';
  }
  return straight?.covered === 'no' && way.covered === 'yes'
    ? 'explain.route.shorter'
    : `explain.route.${way.covered}`;
}

/** Whether the nearest way is the one that the rise makes too long; else a nearer one is worse. */
const isOnlyTheRise = (way) => way.rise_adds_m > 0 && way.cost_m - way.rise_adds_m <= way.limit_m;

function timeKey(way) {
  if (way.why === 'NO_ROAD' || way.why === 'SOURCE_OFF_ROAD' || way.why === 'ISLAND') {
    return `explain.time.${way.why}`;
  }
  return known(way.cost_s) ? `explain.time.${way.covered}` : 'explain.time.none';
}

const inMetres = (way, length) => ({
  cost: length(way.cost_m),
  limit: length(way.limit_m),
  ...(known(way.rise_m) && { rise: length(Math.abs(way.rise_m)), adds: length(way.rise_adds_m) }),
});

const known = (number) => typeof number === 'number';
