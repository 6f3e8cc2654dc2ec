/** Sources of water as the field page lists them. */
import { way } from './geodesy.js';

/** Flaws with which no water comes, whatever an inspection would find. */
const DRY_NOW = ['OOO', 'DRY', 'LIFT', 'UNREACH'];

/** What may be wrong with a source, as the register words it. */
export const FAULTS = ['no_water', 'low_pressure', 'damaged', 'buried', 'occupied', 'missing_parts'];

/**
 * What somebody in a hurry must know: "good" it works, "bad" it does not, "check" nobody knows for
 * sure, "planned" it is not built.
 */
export function toneOf({ built, effective, flaws = [] }) {
  if (built === 'no') {
    return 'planned';
  }
  if (effective === 'yes') {
    return 'good';
  }
  return flaws.some((flaw) => DRY_NOW.includes(flaw)) ? 'bad' : 'check';
}

/** The state of the map's sign for a tone. */
export const signOfTone = { good: 'effective', bad: 'broken', check: 'unknown', planned: 'planned' };

/** Each source with its distance and bearing from a position [lon, lat], the nearest first. */
export function byDistance(sources, from) {
  return sources
    .map((source) => ({ ...source, ...way(from, [source.lon, source.lat]) }))
    .sort((a, b) => a.metres - b.metres || order(a.collection, b.collection) || order(a.id, b.id));
}

/** A UUID of random bits (RFC 9562, version 4). */
export function uuid(random = globalThis.crypto) {
  const bytes = random.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const order = (a, b) => (a < b ? -1 : Number(a > b));
