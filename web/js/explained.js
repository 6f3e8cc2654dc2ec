/** The explanation of the building that is selected: how far it is by each measure, and why. */
import * as api from './api.js';
import { signal } from './signal.js';

/** What does not go with all measures side by side. */
const WATER = ['hydrants', 'water-intakes'];

/** A signal: null, or { id, explanation, fault }. */
export function openExplained(page) {
  const { view, answers } = page;
  const state = signal(null);
  let turn = 0;
  const load = async () => {
    const mine = ++turn;
    const { selected } = view.get();
    const told = (part) => mine === turn && state.set({ id: selected.id, ...part });
    if (selected?.collection !== 'buildings') {
      return state.set(null);
    }
    told({});
    try {
      told({ explanation: await api.explain('buildings', selected.id, inputsOf(page)) });
    } catch (fault) {
      told({ fault: fault.message });
    }
  };
  let { answer: before } = answers.coverage.get();
  answers.coverage.subscribe(({ answer }) => {
    if (answer !== before) {
      before = answer;
      load();
    }
  });
  view.on('selected asOf ruleset', load);
  load();
  return state;
}

/** As the question was asked, but for what goes with one measure alone. */
function inputsOf(page) {
  const { ruleset, settings } = page.view.get();
  const { facilities, hose, basis, reach, measure } = settings?.coverage ?? {};
  const water = facilities?.split(',').filter((name) => WATER.includes(name)).join(',');
  return {
    as_of: page.day(),
    ruleset,
    facilities: water || undefined,
    hose,
    basis,
    reach: measure === 'time' ? undefined : reach,
  };
}
