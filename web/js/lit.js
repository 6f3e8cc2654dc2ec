/** What is lit up on the map, and the row of a list that stands for it. */

/** Lights something up and presses its row, or lets go of it; whether it is lit. */
export function light({ lit }, wanted) {
  const isLit = lit.get()?.id !== wanted.id;
  lit.set(isLit ? wanted : null);
  for (const row of document.querySelectorAll('[data-lit]')) {
    if (isLit && row.dataset.lit === wanted.id) {
      row.setAttribute('aria-pressed', 'true');
      row.scrollIntoView({ block: 'nearest' });
    } else {
      row.removeAttribute('aria-pressed');
    }
  }
  return isLit;
}
