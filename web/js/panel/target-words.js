/** A target and its state in words. */
import { el } from '../dom.js';
import { hasText } from '../i18n/words.js';
import { DASH, decimal } from '../pure/format.js';

/** A target by its name in the page's language; one that a county added by its own. */
export function indicatorName(t, { indicator, applies_to: whom }) {
  return hasText(`indicator.${indicator}`) ? t(`indicator.${indicator}`) : `${indicator} (${whom})`;
}

/** A target's state as a word in a frame. */
export const stateChip = ({ t }, state) => el(`span.chip.state.${state}`, {}, t(`targets.state.${state}`));

/** A figure with its unit; from what is sure to what may be. */
export function figure(page, properties, low, high) {
  if (low === null || low === undefined) {
    return page.t('value.unknown');
  }
  return low === high || high === null
    ? amount(page, properties, low)
    : `${decimal(low, page.view.get().language)}–${amount(page, properties, high)}`;
}

/** A number with the unit of a target. */
export const amount = ({ view }, properties, number) =>
  number === null || number === undefined ? DASH : `${decimal(number, view.get().language)}${unitSign(properties)}`;

/** "%", or nothing for what is counted. */
export const unitSign = ({ value_unit: unit }) => ((unit ?? '').startsWith('percent') ? '%' : '');

/** Which way the figure is to go, as people write it. */
export const operator = ({ op }) => ({ '>=': '≥', '=': '', '<=': '≤' }[op] ?? op);
