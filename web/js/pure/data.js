/** The page of what stands in the county: what is selected of the history, and how a file comes in. */
import { isDay } from './format.js';
import { readHash, writeHash } from './hash.js';
import { STEPS } from './upload.js';

/** The collections, as they are listed. */
export const COLLECTIONS = [
  'townships', 'villages', 'hydrants', 'water-intakes', 'fire-stations', 'micro-stations',
  'roads', 'pipes', 'barriers', 'buildings',
];

/** The kinds of edits. */
export const KINDS = ['import', 'create', 'replace', 'remove', 'step', 'inspection', 'repair', 'undo'];

/** So many edits stand on a page. */
export const EDITS = 20;

/** The most bytes that an import takes. */
export const MOST_BYTES = 64 * 1024 * 1024;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What is selected, as the part of the address after "#"; what it does not say is left out. */
export function readData(hash) {
  return readHash(hash, (said, among) => {
    const whole = (name) => (/^[1-9]\d{0,14}$/.test(said.get(name) ?? '') ? Number(said.get(name)) : undefined);
    const dayOf = (name) => (isDay(said.get(name)) ? said.get(name) : undefined);
    return {
      by: said.get('by') || undefined,
      kind: among('kind', KINDS),
      collection: among('collection', COLLECTIONS),
      from: dayOf('from'),
      to: dayOf('to'),
      offset: whole('offset'),
      edit: whole('edit'),
      upload: UUID.test(said.get('upload') ?? '') ? said.get('upload') : undefined,
      step: among('step', STEPS),
    };
  });
}

export function writeData(view) {
  const names = ['by', 'kind', 'collection', 'from', 'to', 'offset', 'edit', 'upload', 'step'];
  return writeHash(view, Object.fromEntries(names.map((name) => [name, name])));
}

/** What is asked of the history for what is selected. */
export function askedEdits({ by, kind, collection, from, to, offset }) {
  const datetime = from || to ? `${from ?? '..'}/${to ?? '..'}` : undefined;
  return { by, kind, collection, datetime, limit: EDITS, offset: offset || undefined };
}

/** Whether some edits are left out by what is selected. */
export const isFiltered = ({ by, kind, collection, from, to }) => Boolean(by || kind || collection || from || to);

/** How many features an edit changed, of all collections together. */
export const total = ({ features }) => Object.values(features).reduce((sum, count) => sum + count, 0);

export const isZip = (name) => /\.zip$/i.test(name);

/** The collection that a file's name speaks of: "2023_hydrants.geojson"; undefined where it speaks of none. */
export function collectionOf(name) {
  const plain = name.toLowerCase().replaceAll('_', '-');
  return COLLECTIONS.find((collection) => plain.includes(collection));
}

/** What became of an import, all collections together. */
export function outcomeOf({ edit, collections, errors, warnings }) {
  const sum = (name) => Object.values(collections).reduce((all, counts) => all + counts[name], 0);
  return {
    edit,
    added: sum('added'),
    replaced: sum('replaced'),
    same: sum('same'),
    conflicts: sum('conflicts'),
    errors,
    warnings,
  };
}

/**
 * Where a feature was and is.
 *
 * @returns null where it did not move; else what "became" of its place, with the points of what is a point
 */
export function placeOf({ geometry }) {
  if (geometry === undefined) {
    return null;
  }
  const { before, after } = geometry;
  const point = (place) => (place?.type === 'Point' ? place.coordinates.slice(0, 2) : null);
  return { before: point(before), after: point(after), moved: before !== null && after !== null };
}
