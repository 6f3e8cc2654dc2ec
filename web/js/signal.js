/** A value that tells when it changes. */
export function signal(value) {
  const listeners = new Set();
  return {
    get: () => value,
    set(next) {
      if (next !== value) {
        value = next;
        [...listeners].forEach((listener) => listener(value));
      }
    },
    /** Holds another value and tells nobody: whoever amends it shows it already. */
    amend: (next) => (value = next),
    /** Calls back at each change; what it returns ends that. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
