/** What the legend says of a layer, a zoom and a feature; see legend.js. */
import legend from './legend.js';

/** The rules by which an answer or a layer is drawn. */
export const layerOf = (name) => legend.layers.find((layer) => layer.name === name);

/** How a facility may stand, in the order of the legend. */
export const STATES = legend.states.map(({ sign }) => sign);

/** The value of a list of [zoom, value] at a zoom. */
export function at(stops, zoom) {
  const after = stops.findIndex(([stop]) => stop >= zoom);
  if (after === -1) {
    return stops[stops.length - 1][1];
  }
  if (after === 0 || stops[after][0] === zoom) {
    return stops[after][1];
  }
  const [[low, least], [high, most]] = [stops[after - 1], stops[after]];
  return least + ((zoom - low) / (high - low)) * (most - least);
}

/** The rule that holds for the attributes of a feature; undefined where none does. */
export const ruleOf = (rules, properties) => rules.find(({ when }) => holds(when, properties));

/** Whether a condition holds; none always does. */
export const holds = (when = {}, properties) =>
  Object.entries(when).every(([name, wanted]) => isMet(wanted, properties[name] ?? null));

/** Attributes for which a condition holds. */
export const sampleOf = (when = {}) =>
  Object.fromEntries(Object.entries(when).map(([name, wanted]) => [name, sample(wanted)]));

/** How a facility stands, as the server judges it, told as the sign that the map draws. */
export const signOf = (standing) => ruleOf(legend.states, standing).sign;

/** What of two signs in one place is drawn above: what is wrong is never hidden under what is right. */
export const rankOf = (standing) => ruleOf(legend.states, standing).pass ?? 0;

/** How large a sign is at a zoom, in pixels. */
export const signRadius = (zoom) => at(legend.radius, zoom);

/** A colour of a palette by its name, "levels.0" being the first of a list. */
export const colourOf = (colours, name) => name.split('.').reduce((part, key) => part[key], colours);

/** The words of the legend in a language, "zh" or "en", by their keys. */
export function legendWords(language) {
  const words = {};
  for (const layer of legend.layers) {
    words[`layer.${layer.name}`] = layer[language];
  }
  for (const named of [...legend.states, ...legend.layers.flatMap(({ rules = [] }) => rules)]) {
    if (named.key) {
      words[named.key] = named[language];
    }
  }
  return words;
}

/** The pattern of each cause of a gap, by its letter, in the order in which they are told. */
export const gapPatterns = () =>
  Object.fromEntries(
    layerOf('coverage').rules.flatMap(({ key, symbols }) =>
      symbols.filter(({ pattern }) => pattern).map(({ pattern }) => [key.replace('gap.', ''), pattern]),
    ),
  );

const sample = (wanted) => (Array.isArray(wanted) ? wanted[0] : (wanted.from ?? null));

function isMet(wanted, value) {
  if (Array.isArray(wanted)) {
    return wanted.includes(value);
  }
  return wanted.not ? !wanted.not.includes(value) : value !== null && value >= wanted.from;
}
