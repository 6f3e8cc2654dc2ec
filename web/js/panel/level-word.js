/** A village's level in a word. */
import { levelsOf } from '../pure/levels.js';

export function levelWord({ t }, finding) {
  const levels = levelsOf(finding);
  return levels.sure ? t(`level.${levels.min}`).replace(/^L\d /, '') : t('level.unsure');
}
