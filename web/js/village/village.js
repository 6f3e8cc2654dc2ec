/** The card of a village: one sheet of A4, as it prints. */
import * as api from '../api.js';
import { openBeside } from '../beside.js';
import { el } from '../dom.js';
import { head } from '../head.js';
import { readDated, writeDated } from '../pure/dated.js';
import { villageOf } from '../pure/where.js';
import { foot } from '../township/title.js';
import { helpers } from './helpers.js';
import { lacks } from './lacks.js';
import { sources } from './sources.js';
import { title } from './title.js';

const NEAREST = 8;
const id = villageOf(location.pathname);
let village = null;

const page = openBeside({
  title: ({ t }) => village?.name ?? t('village.title'),
  failed: 'village.failed',
  read: readDated,
  write: writeDated,
  react(now, was) {
    head(page, 'village.title');
    return now.asOf !== was.asOf || now.ruleset !== was.ruleset ? read() : draw();
  },
});

page.start(async () => {
  head(page, 'village.title');
  await read();
});

async function read() {
  const { asOf, ruleset } = page.view.get();
  try {
    const found = await page.gather(() => api.village(id, { as_of: asOf, ruleset }));
    if (found) {
      village = { ...found, ...(await api.nearest(found.lon, found.lat, NEAREST, found.as_of)) };
    }
    draw();
  } catch (fault) {
    page.complain(fault);
  }
}

function draw() {
  if (village) {
    page.show(el('article.a4', { id: 'sheet' },
      title(page, village),
      el('div.halves', {}, map(), lacks(page, village)),
      sources(page, village),
      helpers(page, village),
      foot(page, village, 'village.basis')));
  }
}

function map() {
  const { t, view } = page;
  const { language } = view.get();
  const asked = new URLSearchParams({
    village: village.id, as_of: village.as_of, lang: language, width_mm: 94, height_mm: 94, frame: 'plain',
  });
  const onMap = `/#q=completeness&as_of=${village.as_of}&selected=villages/${encodeURIComponent(village.id)}&lang=${language}`;
  return el('figure.map.square', {},
    el('a', { href: onMap, title: t('township.map.open') },
      el('img', { src: `/api/maps/sources.svg?${asked}`, alt: t('village.map', { name: village.name }) })),
    el('figcaption', {}, t('village.map.legend')));
}
