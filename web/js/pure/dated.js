/** What is selected on a page about one day: the day, the rule set, language and light. */
import { isDay } from './format.js';
import { readHash, writeHash } from './hash.js';

/** Reads an address; what it does not say, or says wrongly, is left out. */
export const readDated = (hash) => readHash(hash, (said) => ({
  asOf: isDay(said.get('as_of')) ? said.get('as_of') : undefined,
  ruleset: said.get('ruleset') || undefined,
}));

/** Writes a view as an address; what is not set is not written. */
export const writeDated = (view) => writeHash(view, { asOf: 'as_of', ruleset: 'ruleset' });
