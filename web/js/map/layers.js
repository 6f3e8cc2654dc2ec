/** All layers of the map from the ground up, and what feeds them. */
import * as api from '../api.js';
import { barriers } from './layers/barriers.js';
import { basemap } from './layers/basemap.js';
import { buildings } from './layers/buildings.js';
import { coverage } from './layers/coverage.js';
import { gapPatches, patchLabels } from './layers/gap-patches.js';
import { fireStations } from './layers/fire-stations.js';
import { hydrants } from './layers/hydrants.js';
import { microStations } from './layers/micro-stations.js';
import { moves } from './layers/moves.js';
import { pipes } from './layers/pipes.js';
import { plannedQuota } from './layers/planned-quota.js';
import { serviceAreas } from './layers/service-areas.js';
import { roads } from './layers/roads.js';
import { siteLabels, siting } from './layers/siting.js';
import { land, townshipLabels, townships } from './layers/townships.js';
import { villageLabels, villages } from './layers/villages.js';
import { waterIntakes } from './layers/water-intakes.js';
import { Labels } from './labels.js';

/** What is shown beside the answer to a question. */
const ALWAYS = [
  'hydrants',
  'water-intakes',
  'fire-stations',
  'micro-stations',
  'roads',
  'barriers',
  'buildings',
  'townships',
];
const SHOWN = {
  coverage: ['coverage', ...ALWAYS],
  'gap-patches': ['gap-patches', 'coverage', ...ALWAYS],
  losses: ['coverage', 'pipes', ...ALWAYS],
  'service-areas': ['service-areas', ...ALWAYS],
  siting: ['siting', 'coverage', 'pipes', ...ALWAYS],
  completeness: ['villages', ...ALWAYS],
  quota: ALWAYS,
  'planned-quota': ['planned-quota', 'coverage', ...ALWAYS],
  targets: ['villages', ...ALWAYS],
  changes: ['moves', 'villages', ...ALWAYS],
};

/** The layers that can be switched, those on top first. */
export function drawLayers(page) {
  const ground = land(page);
  const village = villages(page);
  const township = townships(page);
  const asked = {
    siting,
    'planned-quota': plannedQuota,
    'gap-patches': gapPatches,
    'service-areas': serviceAreas,
    changes: moves,
  };
  const layers = [
    ...Object.keys(asked).filter((name) => page.questions.includes(name)).map((name) => asked[name](page)),
    coverage(page),
    village,
    hydrants(page),
    waterIntakes(page),
    fireStations(page),
    microStations(page),
    buildings(page),
    roads(page),
    barriers(page),
    pipes(page),
    township,
  ];
  if (page.county.basemap) {
    basemap(page, page.county.basemap);
  } else {
    ground.show();
  }
  keepShown(page, layers);
  const labels = name(page, layers);
  feed(page, { ground, village, township, labels });
  return layers;
}

/** Whether the view shows a layer: what goes with the question, but for what was switched. */
export function isShown(view, name) {
  const { question, layers = [] } = view.get();
  return SHOWN[question].includes(name) !== layers.includes(name);
}

/** Switches a layer on or off. */
export function switchLayer(view, name) {
  const { layers = [] } = view.get();
  view.change({
    layers: layers.includes(name) ? layers.filter((other) => other !== name) : [...layers, name],
  });
}

function keepShown({ view }, layers) {
  const show = () =>
    layers.forEach((layer) => {
      const wanted = isShown(view, layer.name);
      if (wanted !== layer.isShown()) {
        (wanted ? layer.show : layer.hide)();
      }
    });
  show();
  view.on('layers question', show);
}

function name(page, layers) {
  const proposed = layers.find((layer) => layer.name === 'siting');
  const held = { townships: [], villages: [] };
  const labels = new Labels((zoom) => [
    ...siteLabels(proposed?.isShown() ? proposed.sites() : [], zoom, page.colours()),
    ...townshipLabels(held.townships, zoom, page.colours()),
    ...villageLabels(held.villages, zoom, page.colours()),
    ...patchLabels(patchesShown(page), zoom, page.colours()),
  ]);
  labels.addTo(page.map);
  page.view.on('theme question layers', () => labels.redraw());
  ['gap-patches', 'siting'].forEach((question) => page.answers[question].subscribe(() => labels.redraw()));
  page.rival.subscribe(() => labels.redraw());
  return (part) => {
    Object.assign(held, part);
    labels.redraw();
  };
}

function patchesShown({ view, answers }) {
  return isShown(view, 'gap-patches') ? (answers['gap-patches'].get().answer?.features ?? []) : [];
}

/** Townships and villages are few: the page holds them whole, as they are on the day. */
function feed(page, { ground, village, township, labels }) {
  let turn = 0;
  const load = async () => {
    const mine = ++turn;
    const [townshipFeatures, villageFeatures] = await Promise.all(
      ['townships', 'villages'].map((collection) =>
        page.has(collection) ? api.features(collection, page.view.get().asOf) : []),
    );
    if (mine !== turn) {
      return;
    }
    ground.set(townshipFeatures);
    township.set(townshipFeatures);
    village.set(villageFeatures);
    page.know(townshipFeatures, villageFeatures);
    labels({ townships: townshipFeatures, villages: villageFeatures });
  };
  load();
  page.view.on('asOf', load);
}
