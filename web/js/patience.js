/** What a page asks until it has it: a piece of the map, how far a job is. */

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Statuses of a server, or a proxy before it, that may answer soon; 0 where none was reached. */
const PASSING = [0, 429, 502, 503, 504];

export const isPassing = ({ status }) => PASSING.includes(status);

/**
 * Asks again, after pauses that grow, and at once when the network is back, as long as no answer comes.
 *
 * @param again whether asking again may help after a fault; it is told each
 * @param signal ends it
 */
export async function untilHad(ask, again = isPassing, signal = new AbortController().signal) {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await ask();
    } catch (fault) {
      if (signal.aborted || !again(fault)) {
        throw fault;
      }
    }
    await wait(pause, signal);
  }
}

function wait(milliseconds, signal) {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => (clearTimeout(timer), over.abort(), resolve());
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end, { signal: over.signal });
    signal.addEventListener('abort', end, { signal: over.signal });
  });
}
