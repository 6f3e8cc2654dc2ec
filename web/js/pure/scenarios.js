/** Answers that are kept under a name. */

/** Inputs that the page's head sets, not a question's own settings. */
const OF_THE_HEAD = ['as_of', 'ruleset'];

/**
 * The settings that ask what a scenario asked: what differs from the defaults.
 *
 * @param inputs as texts
 * @param described the inputs of the question's description
 */
export function settingsOf(inputs, described) {
  return Object.fromEntries(Object.entries(inputs).filter(([name, value]) =>
    !OF_THE_HEAD.includes(name) && described[name] && !isSame(value, described[name].schema.default)));
}

/** Whether a text says what a default says: "20" and 20.0 do. */
function isSame(text, standard) {
  if (typeof standard === 'number') {
    return Number(text) === standard;
  }
  return text === [standard ?? []].flat().join(',');
}
