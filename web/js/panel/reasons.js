/** Why a village changed, in words. */
import { hasText } from '../i18n/words.js';
import { readCode } from '../pure/levels.js';
import { missingWord } from './missing.js';

/** "INSPECTED:h-7" in words, with what it is about; a flaw that came is told as lists of lacks tell it. */
export function reasonWord(page, reason) {
  const { code, id } = readCode(reason);
  const word = hasText(`reason.${code}`) ? page.t(`reason.${code}`) : missingWord(page, code);
  return [word, id].filter(Boolean).join(' ');
}
