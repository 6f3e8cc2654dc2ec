/** Every address that the page asks. */

const OGC = '/ogc';

/** A request that did not succeed, with the server's own sentence. */
export class Fault extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** What the page needs at its start: name, day, rulesets, bounds, layers. */
export const county = () => get('/api/county');

export const rulesets = () => get('/api/rulesets');

/** The questions that the server knows. */
export const processes = () => get(`${OGC}/processes?f=json`);

/** The process description of a question: its title and its inputs. */
export const process = (question) => get(`${OGC}/processes/${question}`);

/** All features of a collection as they stand on a day. */
export async function features(collection, datetime) {
  const all = [];
  let next = `${OGC}/collections/${collection}/items?${query({ f: 'json', limit: 1000, datetime })}`;
  while (next) {
    const page = await get(next);
    all.push(...page.features);
    next = sameHost(page.links?.find((link) => link.rel === 'next')?.href);
  }
  return all;
}

/** One feature, whole, as it stands on a day. */
export const feature = (collection, id, datetime) =>
  get(`${OGC}/collections/${collection}/items/${encodeURIComponent(id)}?${query({ f: 'json', datetime })}`);

/** Whether a facility stands and works on a day, and what is wrong with it. */
export const standing = (collection, id, datetime) =>
  get(`/api/standings/${collection}/${encodeURIComponent(id)}?${query({ datetime })}`);

/** Who a township or village was, what it became, and who it is on a day. */
export const lineage = (collection, id, datetime) =>
  get(`/api/lineage/${collection}/${encodeURIComponent(id)}?${query({ datetime })}`);

/** The bytes of a vector tile, or null where it is empty. */
export async function tile(collection, { x, y, z }, datetime, signal) {
  const address = `${OGC}/collections/${collection}/tiles/WebMercatorQuad/${z}/${y}/${x}`;
  const response = await fetch(`${address}?${query({ f: 'mvt', datetime })}`, { signal });
  if (response.status === 204 || response.status === 404) {
    return null;
  }
  await check(response);
  return response.arrayBuffer();
}

export const job = (id) => get(`${OGC}/jobs/${encodeURIComponent(id)}`);

/** The answer of a job: a GeoJSON document with a summary. */
export const results = (id) => get(`${OGC}/jobs/${encodeURIComponent(id)}/results`);

/** Asks a question as a job; the job's status. */
export async function execute(question, inputs) {
  const response = await fetch(`${OGC}/processes/${question}/execution`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'respond-async' },
    body: JSON.stringify({ inputs }),
  });
  await check(response);
  return response.json();
}

/** Whom facilities that come would cover and uncover: those whose verdict changes, with a summary. */
export async function whatIfCoverage(inputs, added) {
  const response = await fetch('/api/what-if/coverage', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ inputs, added }),
  });
  await check(response);
  return response.json();
}

/** How far a thing is from help by each measure: a way for each, with a summary. */
export const explain = (collection, id, inputs) =>
  get(`/api/coverage/${collection}/${encodeURIComponent(id)}?${query(inputs)}`);

/** Dismisses a job. */
export async function dismiss(id) {
  await check(await fetch(`${OGC}/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' }));
}

async function get(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  await check(response);
  return response.json();
}

async function check(response) {
  if (!response.ok) {
    throw new Fault(response.status, await sentenceOf(response));
  }
}

/** The sentence of an application/problem+json answer, else the status alone. */
async function sentenceOf(response) {
  const problem = await response.json().catch(() => ({}));
  return problem.detail ?? problem.title ?? `HTTP ${response.status}`;
}

function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(given).toString();
}

/** A link of the server's own without its host, so that a proxy in between does no harm. */
function sameHost(href) {
  if (!href) {
    return null;
  }
  const { pathname, search } = new URL(href, location.href);
  return pathname + search;
}
