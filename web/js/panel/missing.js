/** The codes of a missing list in words, with the object that they are about. */
import { hasText } from '../i18n/words.js';
import { readCode } from '../pure/levels.js';

/** "HOSE-2" is "2 D65 hoses short"; a code without a word stays as it is. */
export function missingWord({ t }, text) {
  const { code, count } = readCode(text);
  const counted = `missing.${code}.count`;
  if (count !== null && hasText(counted)) {
    return t(counted, { count });
  }
  return hasText(`missing.${code}`) ? t(`missing.${code}`) : text;
}

/** The same of what is to be checked: what may be there is not said to be missing. */
export function toCheckWord(page, text) {
  const key = `toCheck.${readCode(text).code}`;
  return hasText(key) ? page.t(key) : missingWord(page, text);
}

/** The id of the object that a code is about, or null. */
export const missingId = (text) => readCode(text).id;
