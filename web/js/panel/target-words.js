/** A target and its state in words. */
import { el } from '../dom.js';
import { hasText } from '../i18n/words.js';

/** A target by its name in the page's language; one that a county added by its own. */
export function indicatorName(t, { indicator, applies_to: whom }) {
  return hasText(`indicator.${indicator}`) ? t(`indicator.${indicator}`) : `${indicator} (${whom})`;
}

/** A target's state as a word in a frame. */
export const stateChip = ({ t }, state) => el(`span.chip.state.${state}`, {}, t(`targets.state.${state}`));
