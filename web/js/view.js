/**
 * What is selected stands in the address, so that a link is a view, and an address that is pasted
 * or taken from the bookmarks changes the view.
 */
import { signal } from './signal.js';

/**
 * @param defaults for what the address does not say
 * @param read gives what an address selects; write, the address of what is selected
 */
export function openView(defaults, { read, write }) {
  const current = signal({ ...defaults, ...read(location.hash) });
  const tell = () => history.replaceState(null, '', write(current.get()));
  // the event's own address, since this page may have written another meanwhile
  window.addEventListener('hashchange', ({ newURL }) => {
    const { hash } = new URL(newURL);
    if (!isWithinThePage(hash)) {
      current.set({ ...defaults, ...read(hash) });
    }
    tell();
  });
  return {
    get: current.get,
    subscribe: current.subscribe,
    /** Changes some of what is selected. */
    change(part) {
      current.set({ ...current.get(), ...part });
      tell();
    },
    /** Keeps in the address what is shown already. */
    amend(part) {
      current.amend({ ...current.get(), ...part });
      tell();
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
}

/** "#main", to which the keyboard skips, selects nothing. */
const isWithinThePage = (hash) => /^#[^=]+$/.test(hash);

/** Whether two members of a view say the same. */
export function same(a, b) {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
