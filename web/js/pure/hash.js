/** The part of an address after "#" as the pages beside the map read and write it: language, light, the state of its tables, and what each selects. */
import { readTables, writeTables } from './tables.js';

/**
 * Reads an address; what it does not say, or says wrongly, is left out.
 *
 * @param own gives what a page selects itself, of what is said and of among(name, allowed), a word of some
 */
export function readHash(hash, own = () => ({})) {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const among = (name, allowed) => (allowed.includes(said.get(name)) ? said.get(name) : undefined);
  const view = {
    language: among('lang', ['zh', 'en']), theme: among('theme', ['light', 'dark']), tables: readTables(said), ...own(said, among),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/**
 * Writes a view as an address; what is not set is not written.
 *
 * @param names what the address calls that which a page selects itself, by its name in the view
 */
export function writeHash(view, names = {}) {
  const said = new URLSearchParams();
  Object.entries({ ...names, language: 'lang', theme: 'theme' })
    .forEach(([member, name]) => view[member] && said.set(name, view[member]));
  writeTables(view.tables).forEach(([name, value]) => said.set(name, value));
  return `#${said}`;
}
