/** What is selected on a page about one day: the day, the rule set, language and light. */
import { isDay } from './format.js';

const among = (value, allowed) => (allowed.includes(value) ? value : undefined);

/** Reads an address; what it does not say, or says wrongly, is left out. */
export function readDated(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const view = {
    asOf: isDay(said.get('as_of')) ? said.get('as_of') : undefined,
    ruleset: said.get('ruleset') || undefined,
    language: among(said.get('lang'), ['zh', 'en']),
    theme: among(said.get('theme'), ['light', 'dark']),
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** Writes a view as an address; what is not set is not written. */
export function writeDated({ asOf, ruleset, language, theme }) {
  const said = new URLSearchParams();
  const say = (name, value) => value && said.set(name, value);
  say('as_of', asOf);
  say('ruleset', ruleset);
  say('lang', language);
  say('theme', theme);
  return `#${said}`;
}
