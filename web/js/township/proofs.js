/** What proves the month: what the register says was built, accepted, put into service or verified, with its day. */
import { el } from '../dom.js';

const SHOWN = 6;

export function proofs(page, { proofs: all, since }) {
  const { t } = page;
  return el('section.proofs', {},
    el('h2', {}, t('township.proofs', { since })),
    all.length === 0
      ? el('p.quiet', {}, t('township.proofs.none'))
      : el('ul', {}, all.slice(0, SHOWN).map((proof) => row(page, proof))),
    all.length > SHOWN && el('p.quiet', {}, t('township.proofs.more', { count: all.length - SHOWN })));
}

function row(page, { collection, id, name, what, on, by }) {
  const { t, view } = page;
  return el('li', {},
    `${on} ${t(`township.proof.${what}`)} `,
    el('a', { href: `/#selected=${collection}/${encodeURIComponent(id)}&lang=${view.get().language}` }, name ?? id),
    by && el('span.quiet', {}, ` ${by}`));
}
