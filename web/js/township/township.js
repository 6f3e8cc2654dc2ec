/** The page of a township: one sheet of A4, as it prints, and below it every village. */
import * as api from '../api.js';
import { openBeside } from '../beside.js';
import { el } from '../dom.js';
import { head } from '../head.js';
import { readDated, writeDated } from '../pure/dated.js';
import { townshipOf } from '../pure/where.js';
import { figures } from './figures.js';
import { lacks } from './lacks.js';
import { moves } from './moves.js';
import { proofs } from './proofs.js';
import { roll } from './roll.js';
import { foot, title } from './title.js';
import { trend } from './trend.js';

const code = townshipOf(location.pathname);
let township = null;

const page = openBeside({
  title: ({ t }) => township?.name ?? t('township.title'),
  failed: 'township.failed',
  read: readDated,
  write: writeDated,
  react(now, was) {
    head(page, 'township.title');
    return now.asOf !== was.asOf || now.ruleset !== was.ruleset ? read() : draw();
  },
});

page.start(async () => {
  head(page, 'township.title');
  await read();
});

async function read() {
  const { asOf, ruleset } = page.view.get();
  try {
    township = (await page.gather(() => api.township(code, { as_of: asOf, ruleset }))) ?? township;
    draw();
  } catch (fault) {
    page.complain(fault);
  }
}

function draw() {
  if (township) {
    page.show(sheet(), roll(page, township));
  }
}

function sheet() {
  return el('article.a4', { id: 'sheet' },
    title(page, township),
    figures(page, township),
    el('div.halves', {}, map(), lacks(page, township)),
    el('div.halves', {}, trend(page, township), moves(page, township)),
    proofs(page, township),
    foot(page, township));
}

function map() {
  const { t, view } = page;
  const { language, ruleset } = view.get();
  const asked = new URLSearchParams({
    township: township.code, as_of: township.as_of, ...(ruleset && { ruleset }), lang: language, width_mm: 94, height_mm: 84, frame: 'plain',
  });
  return el('figure.map', {},
    el('a', { href: `/#q=completeness&as_of=${township.as_of}&selected=townships/${encodeURIComponent(township.code)}&lang=${language}`, title: t('township.map.open') },
      el('img', { src: `/api/maps/levels.svg?${asked}`, alt: t('township.map', { name: township.name }) })),
    el('figcaption', {}, t('township.map.legend')));
}
