/** What stands in the county, who changed it, and how a file comes in and goes out again. */
import * as api from '../api.js';
import { openBeside } from '../beside.js';
import { fill } from '../dom.js';
import { head } from '../head.js';
import { COLLECTIONS, askedEdits, readData, writeData } from '../pure/data.js';
import { openDrawer } from './drawer.js';
import { openExports, openPartners } from './exports.js';
import { historyPart } from './history.js';
import { openImports } from './imports.js';
import { openIntake } from './intake/intake.js';
import { layersPart } from './layers.js';

const main = document.getElementById('main');

const page = Object.assign(openBeside({
  title: 'data.title',
  failed: 'data.failed',
  skip: 'data.skip',
  mayBeEmpty: true,
  /** What is selected: who, kind, collection, days and page of the history; edit; file on its way in; language, theme. */
  read: readData,
  write: writeData,
  react,
}), {
  /** One page of the edits; null while they are read, a fault where they cannot be had. */
  edits: null,
  /** The newest edit of each collection, once it is known. */
  newest: new Map(),
  /** The names of townships and villages by id, once somebody needs them. */
  names: null,
  nameOf: (id) => page.names?.get(String(id)) ?? id,
  administrates: () => page.session.account?.role === 'administrator',
  /** Reads all anew, after something was changed. */
  async refresh() {
    page.county = await api.county();
    await Promise.all([readEdits(), readNewest()]);
  },
});
page.drawer = openDrawer(page);
page.imports = openImports(page);
page.intake = openIntake(page);
page.exports = openExports(page);
page.partners = openPartners(page);

page.start(async () => {
  draw();
  page.drawer.follow();
  if (page.session.account) {
    readEdits();
    readNewest();
  }
  if (page.administrates()) {
    page.intake.start();
    page.partners.start();
  }
});

function react(now, before) {
  const asked = (view) => JSON.stringify(askedEdits(view));
  const isAnother = asked(now) !== asked(before);
  const isOtherFile = now.upload !== before.upload;
  if (isAnother && page.session.account) {
    readEdits();
  }
  draw();
  page.drawer.follow();
  if (isOtherFile && page.administrates()) {
    page.intake.follow();
  }
}

/** The edits that are selected; of two that are asked, the later is shown. */
async function readEdits() {
  const asked = askedEdits(page.view.get());
  const isLatest = () => JSON.stringify(asked) === JSON.stringify(askedEdits(page.view.get()));
  const found = await api.edits(asked).catch((fault) => ({ fault }));
  if (isLatest()) {
    page.edits = found;
    draw();
  }
}

async function readNewest() {
  const found = await Promise.all(COLLECTIONS.map(async (collection) => {
    const { edits } = await api.edits({ collection, limit: 1 }).catch(() => ({ edits: [] }));
    return [collection, edits[0]];
  }));
  page.newest = new Map(found.filter(([, edit]) => edit));
  draw();
}

function draw() {
  const focused = document.activeElement?.id;
  head(page, 'data.title', []);
  const isAtFile = page.administrates() && page.view.get().upload;
  fill(main, isAtFile
    ? page.intake.part()
    : [
      layersPart(page),
      page.administrates() && page.intake.part(page.imports.part()),
      page.exports.part(),
      page.administrates() && page.partners.part(),
      historyPart(page),
    ]);
  main.setAttribute('aria-busy', 'false');
  document.getElementById(focused)?.focus();
}
