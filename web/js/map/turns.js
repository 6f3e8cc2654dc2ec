/**
 * Work in small turns: what reads and draws tiles waits here, and each frame does as much of it as
 * leaves the frame smooth. While the map is dragged, a row of new tiles never holds it up.
 */
const BUDGET_MS = 6;
const waiting = [];

/** Does work in one of the next frames; what it gives. */
export function inTurn(work) {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (fault) {
        reject(fault);
      }
    });
    if (waiting.length === 1) {
      requestAnimationFrame(takeTurns);
    }
  });
}

function takeTurns() {
  const end = performance.now() + BUDGET_MS;
  do {
    waiting.shift()();
  } while (waiting.length > 0 && performance.now() < end);
  if (waiting.length > 0) {
    requestAnimationFrame(takeTurns);
  }
}
