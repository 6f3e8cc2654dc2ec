/** The page's table of contents. */
import * as api from './api.js';
import { openAnswers } from './answers.js';
import { openView } from './view.js';
import { QUESTIONS, readAddress, writeAddress } from './pure/address.js';
import { openPage } from './page.js';
import { openExplained } from './explained.js';
import { openTrial } from './trial.js';
import { openSwipe } from './swipe.js';
import { openPrint } from './print.js';
import { openMap } from './map/map.js';
import { drawLayers } from './map/layers.js';
import { listenToMap } from './map/pointer.js';
import { showMissing } from './map/missing.js';
import { showTrial } from './map/trial.js';
import { showSwipe } from './map/swipe.js';
import { showWays } from './map/ways.js';
import { showServing } from './map/serving.js';
import { trialChanges } from './map/layers/trial.js';
import { showSelection } from './map/selection.js';
import { head } from './panel/head.js';
import { band } from './panel/band.js';
import { questions as tabs } from './panel/questions.js';
import { legend } from './panel/legend.js';
import { card } from './panel/card.js';
import { swipe } from './panel/swipe.js';
import { tools } from './panel/tools.js';
import { time } from './panel/time.js';
import { failed, starting, whenReady } from './panel/starting.js';

try {
  const view = openView(
    { question: 'completeness', language: 'zh', theme: systemTheme() },
    { read: readAddress, write: writeAddress },
  );
  starting(view.get());
  const [county, session, { rulesets }, { processes }] =
    await Promise.all([whenReady(view.get()), api.session(), api.rulesets(), api.processes()]);
  const map = openMap(document.getElementById('map'), county.bounds, view.get().place);
  const questions = QUESTIONS.filter((name) => processes.some(({ id }) => id === name));
  const page = openPage({ view, county, session, rulesets, questions, map, answers: openAnswers() });

  page.explained = openExplained(page);
  page.trial = openTrial(page);
  page.swipe = openSwipe(page);
  page.print = openPrint(page);
  page.layers = drawLayers(page);
  trialChanges(page);
  head(page);
  band(page);
  tabs(page);
  legend(page);
  card(page);
  swipe(page);
  tools(page);
  time(page);
  showSelection(page);
  showWays(page);
  showServing(page);
  showTrial(page);
  showSwipe(page);
  listenToMap(page);
  showMissing(page);
  window.firewell = page;
} catch (fault) {
  failed(fault);
}

function systemTheme() {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
