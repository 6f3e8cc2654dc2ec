/**
 * What is selected: question, day, ruleset, layers, feature, place, language, theme. It stands in
 * the address, so that a link is a view, and a pasted address changes the view.
 */
import { readAddress, writeAddress } from './pure/address.js';
import { signal } from './signal.js';

/** @param defaults for what the address does not say */
export function openView(defaults) {
  const current = signal({ ...defaults, ...readAddress(location.hash) });
  const view = {
    get: current.get,
    /** Changes some of what is selected. */
    change(part) {
      current.set({ ...current.get(), ...part });
      history.replaceState(null, '', writeAddress(current.get()));
    },
    /** Keeps in the address what is shown already. */
    amend(part) {
      current.amend({ ...current.get(), ...part });
      history.replaceState(null, '', writeAddress(current.get()));
    },
    /** Calls back when one of the named members has changed; what it returns ends that. */
    on(names, listener) {
      const watched = names.split(' ');
      let before = current.get();
      return current.subscribe((now) => {
        const changed = watched.some((name) => !same(now[name], before[name]));
        before = now;
        if (changed) {
          listener(now);
        }
      });
    },
  };
  window.addEventListener('hashchange', () =>
    view.change({ ...defaults, ...readAddress(location.hash) }),
  );
  return view;
}

function same(a, b) {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
