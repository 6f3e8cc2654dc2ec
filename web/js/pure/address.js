/** What is selected, as the part of the address after "#", so that a link is a view. */
import { isDay } from './format.js';
import { OUTLINES } from './proposal.js';
import { readSwipe, writeSwipe } from './swipe.js';
import { readTables, writeTables } from './tables.js';

/** The questions that the page can show, in the order of their tabs. */
export const QUESTIONS = [
  'coverage',
  'gap-patches',
  'losses',
  'service-areas',
  'siting',
  'completeness',
  'quota',
  'planned-quota',
  'targets',
  'changes',
];

/** Those that are asked when somebody looks at them; the others at the start. */
export const ASKED_LATER = [
  'gap-patches',
  'losses',
  'service-areas',
  'siting',
  'planned-quota',
  'targets',
  'changes',
];

/** Those that nobody can answer before somebody says how many, or what for. */
export const ASKED_WHEN_SET = ['siting'];

/** Reads an address; what it does not say, or says wrongly, is left out. */
export function readAddress(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const view = {
    question: oneOf(said.get('q'), QUESTIONS),
    asOf: isDay(said.get('as_of')) ? said.get('as_of') : undefined,
    ruleset: said.get('ruleset') || undefined,
    settings: readSettings(said),
    job: /^[0-9a-f-]{36}$/.test(said.get('job') ?? '') ? said.get('job') : undefined,
    layers: said.get('layers')?.split(',').filter(Boolean),
    selected: readSelected(said.get('selected')),
    trial: readPoint(said.get('trial')),
    tried: oneOf(said.get('tried'), Object.keys(OUTLINES)),
    swipe: readSwipe(said.get('swipe'), said.get('swipe_at') ?? undefined),
    search: said.get('search')?.slice(0, 100) || undefined,
    place: readPlace(said.get('map')),
    tables: readTables(said),
    language: oneOf(said.get('lang'), ['zh', 'en']),
    theme: oneOf(said.get('theme'), ['light', 'dark']),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** Writes a view as an address; what is not set is not written. */
export function writeAddress(view) {
  const said = [];
  const say = (name, value) => value && said.push(`${name}=${encode(value)}`);
  say('map', view.place && writePlace(view.place));
  say('q', view.question);
  say('as_of', view.asOf);
  say('ruleset', view.ruleset);
  for (const [question, values] of Object.entries(view.settings ?? {})) {
    Object.entries(values).forEach(([name, value]) => say(`${question}.${name}`, value));
  }
  say('job', view.job);
  say('layers', view.layers?.join(','));
  say('selected', view.selected && `${view.selected.collection}/${view.selected.id}`);
  say('trial', view.trial && writePoint(view.trial));
  say('tried', view.tried);
  say('swipe', view.swipe && writeSwipe(view.swipe));
  say('swipe_at', view.swipe && String(view.swipe.at));
  say('search', view.search);
  writeTables(view.tables).forEach(([name, value]) => say(name, value));
  say('lang', view.language);
  say('theme', view.theme);
  return `#${said.join('&')}`;
}

function writePlace({ zoom, lon, lat }) {
  return `${zoom}/${lat.toFixed(5)}/${lon.toFixed(5)}`;
}

/** [lon, lat], written latitude first as the place of the map is. */
function writePoint([lon, lat]) {
  return `${lat.toFixed(6)}/${lon.toFixed(6)}`;
}

function readPoint(text) {
  const [lat, lon] = (text ?? '').split('/').map(Number);
  const right = text && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  return right ? [lon, lat] : undefined;
}

function readPlace(text) {
  const numbers = (text ?? '').split('/').map(Number);
  const [zoom, lat, lon] = numbers;
  const right =
    text && numbers.length === 3 && numbers.every(Number.isFinite) && Math.abs(lat) <= 85;
  return right ? { zoom, lon, lat } : undefined;
}

function readSelected(text) {
  const slash = (text ?? '').indexOf('/');
  return slash > 0 && slash < text.length - 1
    ? { collection: text.slice(0, slash), id: text.slice(slash + 1) }
    : undefined;
}

/** "coverage.reach=200" is a setting of the question coverage. */
function readSettings(said) {
  const settings = {};
  for (const [name, value] of said) {
    const [question, input] = name.split('.');
    if (QUESTIONS.includes(question) && input && value) {
      settings[question] = { ...settings[question], [input]: value };
    }
  }
  return Object.keys(settings).length > 0 ? settings : undefined;
}

function oneOf(value, allowed) {
  return allowed.includes(value) ? value : undefined;
}

function encode(value) {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',');
}
