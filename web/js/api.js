/** Every address that the page asks. */
import { languageShown, text } from './i18n/words.js';

const OGC = '/ogc';

/** A request that did not succeed, with the server's own sentence; its status is 0 where no server was reached. */
export class Fault extends Error {
  constructor(status, sentence, problem = {}) {
    super(sentence);
    this.status = status;
    /** All that the server told of it. */
    this.problem = problem;
    /** After how many seconds asking again is of use; undefined where waiting does not help. */
    this.seconds = problem.seconds;
  }
}

/** Who is asking: account (null for the public), public_view, password_length. */
export const session = () => get('/api/session');

export const logIn = (name, password) => send('POST', '/api/session', { name, password });

export const logOut = () => send('DELETE', '/api/session');

/** Chooses a password; whoever else is logged in by the account is logged out. */
export const changePassword = (before, after) =>
  send('PUT', '/api/session/password', { old: before, new: after });

/** One's own tokens. */
export const tokens = () => get('/api/tokens');

/** Makes a token; its secret is told this once. */
export const makeToken = (label, role, days) => send('POST', '/api/tokens', { label, role, days });

export const revokeToken = (id) => send('DELETE', `/api/tokens/${encodeURIComponent(id)}`);

/** All accounts, for administrators. */
export const accounts = () => get('/api/accounts');

/** Makes an account; its one-time password is told this once. */
export const makeAccount = (account) => send('POST', '/api/accounts', account);

/** Changes role, unit and disabling of an account. */
export const changeAccount = (name, rights) =>
  send('PUT', `/api/accounts/${encodeURIComponent(name)}`, rights);

/** Hands out a one-time password anew. */
export const resetAccount = (name) =>
  send('POST', `/api/accounts/${encodeURIComponent(name)}/reset`);

/** What was changed of the accounts, newest first. */
export const accountEvents = () => get('/api/accounts/events');

/** What the page needs at its start: name, day, rulesets, bounds, layers. */
export const county = () => get('/api/county');

export const rulesets = () => get('/api/rulesets');

/** Where the legend of a layer is had for another program: qml, qml-tiles or sld. */
export const styleAddress = (collection, name, form) =>
  `${OGC}/collections/${collection}/styles/${name}?f=${form}`;

/** The questions that the server knows. */
export const processes = () => get(`${OGC}/processes?f=json`);

/** The process description of a question: its title and its inputs. */
export const process = (question) => get(`${OGC}/processes/${question}`);

/** All features of a collection as they stand on a day, or those that touch a box of it. */
export const features = (collection, datetime, bbox) => items(collection, { datetime, bbox: bbox?.join(',') });

/** The hydrants of a task as they stand on a day. */
export const hydrantsOf = (task, datetime) =>
  items('hydrants', { datetime, filter: `quota_task='${task.replaceAll("'", "''")}'` });

/** The unit that is named by its id or by its code, or nothing. */
export const unit = async (collection, said) => {
  const text = `'${said.replaceAll("'", "''")}'`;
  const [found] = await items(collection, { filter: `id=${text} OR code=${text}` });
  return found ?? null;
};

async function items(collection, asked) {
  const all = [];
  let next = `${OGC}/collections/${collection}/items?${query({ f: 'json', limit: 1000, ...asked })}`;
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

/** The water that is nearest to a place on a day, each source whole, with its version. */
export const nearest = (lon, lat, count, datetime) =>
  get(`/api/nearest?${query({ lon, lat, count, datetime })}`);

/** What is called so on a day: at most ten, the nearest first, and how many there are. */
export const search = (q, datetime) => get(`/api/search?${query({ q, datetime })}`);

/** What was found of an object, the newest first; for those with an account. */
export const inspections = (layer, object, limit) => get(`/api/inspections?${query({ layer, object, limit })}`);

/** The repairs of an object, by due day; for those with an account. */
export const repairs = (layer, object) => get(`/api/repairs?${query({ layer, object })}`);

/** Where a photo lies that is kept. */
export const photo = (sha256) => `/api/attachments/${sha256}`;

/** Tells, by a form, that something is wrong; people read it before anything is changed. */
export const report = (said) => send('POST', '/api/reports', said);

/** What was told of late, the newest first; for those who decide on it. */
export const reports = async () => (await get('/api/reports')).reports;

/** Decides on a report as it was read; the report as it is then. */
export const decide = ({ id, version }, decision) =>
  send('PUT', `/api/reports/${id}`, decision, { 'If-Match': `"${version}"` });

/** Whether a facility stands and works on a day, and what is wrong with it. */
export const standing = (collection, id, datetime) =>
  get(`/api/standings/${collection}/${encodeURIComponent(id)}?${query({ datetime })}`);

/** One township on one page: how far it is, what is missing, what is due, what moved. */
export const township = (code, asked) => get(`/api/townships/${encodeURIComponent(code)}?${query(asked)}`);

/** One village on one card: its level and why, what would raise it, who is there. */
export const village = (id, asked) => get(`/api/villages/${encodeURIComponent(id)}?${query(asked)}`);

/** Who a township or village was, what it became, and who it is on a day. */
export const lineage = (collection, id, datetime) =>
  get(`/api/lineage/${collection}/${encodeURIComponent(id)}?${query({ datetime })}`);

/** What became of a feature, the newest first, for those with an account. */
export const history = async (collection, id) =>
  (await get(`/api/edits/of/${collection}/${encodeURIComponent(id)}`)).history;

/** One page of all edits, the newest first; for those with an account. */
export const edits = (asked) => get(`/api/edits?${query(asked)}`);

/** One edit with a page of its changes; for those with an account. */
export const edit = (id, limit, offset) => get(`/api/edits/${id}?${query({ limit, offset })}`);

/** Undoes an edit as one step; the edit that does so. */
export const undo = (id, reason) => send('POST', `/api/edits/${id}/undo`, { reason });

/** Takes a file of a collection, or a zip with the folder of a dataset; what became of it. */
export function importFile(file, type, asked) {
  return send('POST', `/api/imports?${query(asked)}`, file, { 'Content-Type': type });
}

/** The files that are on their way in, the newest first, and how large one may be; for administrators, as all of the way. */
export const uploads = () => get('/api/uploads');

/** One of them, with all that is known of it. */
export const upload = (id) => get(`/api/uploads/${id}`);

/** Sends a file, whatever it is; `told` hears how much of it is sent, 0 to 1. */
export function sendUpload(file, told) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/uploads?${query({ file: file.name })}`);
    Object.entries({ Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...proof() })
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Fault(0, sentenceOf({}, 0)));
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300) {
        resolve(response);
      } else {
        reject(new Fault(status, sentenceOf(response ?? {}, status), response ?? {}));
      }
    };
    request.send(file);
  });
}

/** Has a file looked at anew: as of another collection, table or encoding, or where a profile says that it lies. */
export const lookAgain = (id, asked) => send('POST', `/api/uploads/${id}/inspection`, asked);

/** Has it read and compared by a profile; nothing is changed. */
export const readUpload = (id, profile) => send('PUT', `/api/uploads/${id}/profile`, profile);

/** One page of what would become of its rows. */
export const uploadLines = (id, asked) => get(`/api/uploads/${id}/lines?${query(asked)}`);

/** Where the rows lie as a file, to be corrected and sent again. */
export const uploadLinesFile = (id, outcome, f) => `/api/uploads/${id}/lines?${query({ outcome, f })}`;

/** Some of the places of its rows, with what would become of each; how many there are. */
export const uploadPreview = (id) => get(`/api/uploads/${id}/preview`);

/** Says which side wins the conflicts. */
export const decideUpload = (id, decisions) => send('PUT', `/api/uploads/${id}/decisions`, decisions);

/** Brings it in, as one edit. */
export const takeUpload = (id, reason) => send('POST', `/api/uploads/${id}/taking?${query({ reason })}`);

export const forgetUpload = (id) => send('DELETE', `/api/uploads/${id}`);

/** The profiles that are kept, and the attributes that a field may stand for. */
export const profiles = () => get('/api/profiles');

export const keepProfile = (name, profile) => send('PUT', `/api/profiles/${encodeURIComponent(name)}`, profile);

/** Where a collection lies as a file. */
export const exportFile = (collection, asked) => `/api/exports/${collection}?${query(asked)}`;

/** What is new here and there, and what was changed on which side since a partner's last file. */
export const partner = (name, collection, asked) =>
  get(`/api/partners/${encodeURIComponent(name)}/${collection}?${query(asked)}`);

/** Where the file lies that goes to a partner. */
export const partnerFile = (name, collection, asked) =>
  `/api/partners/${encodeURIComponent(name)}/${collection}?${query(asked)}`;

/** Where all of the county lies in one file. */
export const backupFile = () => '/api/backup';

/** The bytes of a vector tile, or null where it is empty. */
export async function tile(collection, { x, y, z }, datetime, signal) {
  const address = `${OGC}/collections/${collection}/tiles/WebMercatorQuad/${z}/${y}/${x}`;
  const response = await reach(`${address}?${query({ f: 'mvt', datetime })}`, { signal });
  if (response.status === 404) {
    return null;
  }
  await check(response);
  const bytes = await response.arrayBuffer();
  return bytes.byteLength > 0 ? bytes : null;
}

export const job = (id) => get(`${OGC}/jobs/${encodeURIComponent(id)}`);

/** The answer of a job: a GeoJSON document with a summary. */
export const results = (id) => get(`${OGC}/jobs/${encodeURIComponent(id)}/results`);

/** Where the answer of a job lies as a file: geojson, csv or xlsx. */
export const resultsFile = (id, form) => `${OGC}/jobs/${encodeURIComponent(id)}/results?${query({ f: form })}`;

/** Asks a question as a job; the job's status. */
export async function execute(question, inputs) {
  const address = `${OGC}/processes/${question}/execution`;
  return send('POST', address, { inputs }, { Prefer: 'respond-async' });
}

/** Whom facilities that come would cover and uncover: those whose verdict changes, with a summary. */
export const whatIfCoverage = (inputs, added) =>
  send('POST', '/api/what-if/coverage', { inputs, added });

/** How far a thing is from help by each measure: a way for each, with a summary. */
export const explain = (collection, id, inputs) =>
  get(`/api/coverage/${collection}/${encodeURIComponent(id)}?${query(inputs)}`);

/** The sums of a document's ledger beside what they must agree with, and who signed what of it. */
export const reconciliation = (document, as_of) => get(`/api/reconciliation?${query({ document, as_of })}`);

/** Signs the reason of a difference between the two figures that were read. */
export const signDifference = (signature) => send('POST', '/api/reconciliation', signature);

/** How a hydrant came from plan to water, and what can follow. */
export const steps = (hydrant) => get(`/api/hydrants/${encodeURIComponent(hydrant)}/steps`);

/** Takes a step; its "id" is chosen here, so that sending it twice takes it once. */
export const takeStep = (hydrant, step) => send('POST', `/api/hydrants/${encodeURIComponent(hydrant)}/steps`, step);

/** Undoes a step: who took it on the day on which it was entered, or an administrator. */
export const undoStep = (hydrant, step) =>
  send('POST', `/api/hydrants/${encodeURIComponent(hydrant)}/steps/${encodeURIComponent(step)}/undo`, {});

/** A task, "document/unit/kind", with its versions. */
export const task = (name, as_of) => get(`/api/tasks/${name}?${query({ as_of })}`);

/** The tasks of a unit on a day, by name. */
export const tasksOf = async (unit, as_of, document) => (await get(`/api/tasks?${query({ unit, as_of, document })}`)).tasks;

/** Plans hydrants of a task at proposed places; what became of each, or with check "yes" would become. */
export const planSites = (task, proposal, asked = {}) =>
  send('POST', `/api/tasks/${task}/sites?${query(asked)}`, proposal);

/** Enters the next version of a task. */
export const enterVersion = (name, version) => send('POST', `/api/tasks/${name}/versions`, version);

/** How each unit keeps its hydrants and intakes on a day. */
export const rounds = (as_of, more = {}) => get(`/api/rounds?${query({ as_of, ...more })}`);

/** Sends a photo; what is kept of it, its "sha256" first. */
export const sendPhoto = (file) =>
  send('POST', '/api/attachments', file, { 'Content-Type': file.type || 'application/octet-stream' });

/** Tells a running job that the best it has is good enough. */
export const enough = (id) => send('POST', `/api/jobs/${encodeURIComponent(id)}/enough`);

/** The newest jobs of all questions, in whatever state. */
export const jobs = (limit) => get(`${OGC}/jobs?${query({ f: 'json', limit })}`);

/** The kinds of papers with when each is due, and those that were ordered. */
export const papers = () => get('/api/papers');

/** Has a paper made. */
export const orderPaper = (order) => send('POST', '/api/papers', order);

/** The answers that are kept under a name, the newest first. */
export const scenarios = async () => (await get('/api/scenarios')).scenarios;

/** One of them, with whether the same would come out now. */
export const scenario = (id) => get(`/api/scenarios/${encodeURIComponent(id)}`);

/** Its answer as it was given. */
export const scenarioResults = (id) => get(`/api/scenarios/${encodeURIComponent(id)}/results`);

/** Where its answer lies as a file: geojson, csv or xlsx. */
export const scenarioFile = (id, form) => `/api/scenarios/${encodeURIComponent(id)}/results?${query({ f: form })}`;

/** Keeps the answer of a job under a name. */
export const keepScenario = (named) => send('POST', '/api/scenarios', named);

export const forgetScenario = (id) => send('DELETE', `/api/scenarios/${encodeURIComponent(id)}`);

/** Dismisses a job. */
export const dismiss = (id) => send('DELETE', `${OGC}/jobs/${encodeURIComponent(id)}`);

async function get(address) {
  const response = await reach(address, { headers: { Accept: 'application/json' } });
  await check(response);
  return response.json();
}

/** A write, of a form, a file or as JSON, with the proof that it comes from this page; its answer. */
export async function send(method, address, body, headers = {}) {
  const isReady = body === undefined || body instanceof FormData || body instanceof Blob;
  const response = await reach(address, {
    method,
    headers: {
      Accept: 'application/json',
      // a browser itself tells where the parts of a form end
      ...(isReady ? {} : { 'Content-Type': 'application/json' }),
      ...proof(),
      ...headers,
    },
    body: isReady ? body : JSON.stringify(body),
  });
  await check(response);
  return response.json();
}

/** The server's token against forged requests: a cookie that only this site can read. */
export function proof() {
  const cookie = document.cookie.split('; ').find((text) => text.startsWith('XSRF-TOKEN='));
  return cookie ? { 'X-XSRF-TOKEN': cookie.slice('XSRF-TOKEN='.length) } : {};
}

/** A browser says of a server that it cannot reach what no person understands. */
async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch (fault) {
    throw fault instanceof TypeError ? new Fault(0, said('fault.unreached')) : fault;
  }
}

async function check(response) {
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Fault(response.status, sentenceOf(problem, response.status), problem);
  }
}

/** The sentence of an application/problem+json answer in the page's language, else the status. */
function sentenceOf(problem, status) {
  return problem[languageShown()] ?? problem.detail ?? problem.title ?? said('fault.status', { status });
}

const said = (key, values) => text(languageShown(), key, values);

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
