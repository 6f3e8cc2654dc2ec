/** The steps that raise a village, in words. */
import { hasText } from '../i18n/words.js';
import { whole } from '../pure/format.js';
import { readCode } from '../pure/levels.js';

/**
 * "REPAIR:h-7" as its word and its object; "LOOK_UP:PIPED" is about no object.
 *
 * @returns {{word: string, id: string | null}}
 */
export function readStep({ t }, step) {
  const { code, count, id } = readCode(step);
  const about = `raise.${code}.${id}`;
  if (id && hasText(about)) {
    return { word: t(about), id: null };
  }
  return { word: hasText(`raise.${code}`) ? t(`raise.${code}`, { count: count ?? 1 }) : step, id };
}

/** The same as one text. */
export function stepWord(page, step) {
  const { word, id } = readStep(page, step);
  return id ? `${word} ${id}` : word;
}

/** What raising a village costs: in all, or from what is sure to what it may come to. */
export function costText({ t, view }, low, high) {
  const { language } = view.get();
  const values = { low: whole(low, language), high: whole(high, language) };
  if (high === null || high === undefined) {
    return t('raise.cost.open', values);
  }
  return t(low === high ? 'raise.cost' : 'raise.cost.range', values);
}
