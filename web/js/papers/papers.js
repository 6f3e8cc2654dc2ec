/** The papers that are handed over: what is due, ordering one, what was made. */
import * as api from '../api.js';
import { openBeside } from '../beside.js';
import { el } from '../dom.js';
import { head } from '../head.js';
import { isUnderWay } from '../pure/jobs.js';
import { readPapers, writePapers } from '../pure/papers.js';
import { duePart, order, orderPart } from './order.js';
import { madePart } from './made.js';

const PAUSE_MS = 1000;

const page = openBeside({
  title: 'papers.title',
  failed: 'papers.unreachable',
  read: readPapers,
  write: writePapers,
  react: draw,
});
/** The kinds and the papers, as the server tells them. */
page.listed = null;
page.titleOf = (kind) => (page.view.get().language === 'zh' ? kind.title_zh : kind.title_en);
page.read = read;
page.order = (said) => order(page, said);
let next;

page.start(async () => {
  head(page, 'papers.title', []);
  [page.rulesets, page.townships] = [(await api.rulesets()).rulesets, await townships()];
  await read();
});

/** The townships of the county's day, by code; none where it has no such layer. */
async function townships() {
  const { as_of: asOf, layers } = page.county;
  const found = layers.some(({ name }) => name === 'townships') ? await api.features('townships', asOf) : [];
  return found
    .map(({ id, properties: { code, name } }) => ({ code: code ?? id, name: name ?? code ?? id }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** Reads what there is, and again as long as something is on its way. */
async function read() {
  page.listed = await api.papers();
  draw();
  clearTimeout(next);
  if (page.listed.papers.some(isUnderWay)) {
    next = setTimeout(() => read().catch(page.complain), PAUSE_MS);
  }
}

function draw() {
  head(page, 'papers.title', []);
  if (page.listed) {
    page.show(
      el('h1', {}, page.t('papers.heading', { county: page.county.name })),
      page.county.schematic && el('p.band', {}, el('strong', {}, page.t('app.schematic')), ' ', page.t('app.schematic.more')),
      duePart(page), orderPart(page), madePart(page));
  }
}
