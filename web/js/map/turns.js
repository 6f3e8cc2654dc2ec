/**
 * Work in small turns: what reads and draws tiles waits here, and each frame does as much of it as
 * leaves the frame smooth. While the map is dragged, a row of new tiles never holds it up.
 */
const BUDGET_MS = 6;
const waiting = [];

/**
 * Does work in one of the next frames; what it gives. Work that is a generator gives way at each
 * yield, and goes on in the next frame where this one has no more time.
 */
export function inTurn(work) {
  return new Promise((resolve, reject) => {
    waiting.push({ work, resolve, reject });
    if (waiting.length === 1) {
      requestAnimationFrame(takeTurns);
    }
  });
}

/** All steps of a generator at once; what it gives. */
export function atOnce(steps) {
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

function takeTurns() {
  const end = performance.now() + BUDGET_MS;
  do {
    if (takeStep(waiting[0])) {
      waiting.shift();
    }
  } while (waiting.length > 0 && performance.now() < end);
  if (waiting.length > 0) {
    requestAnimationFrame(takeTurns);
  }
}

/** Whether that was the last step of a piece of work. */
function takeStep(piece) {
  try {
    piece.steps ??= piece.work();
    const isGenerator = typeof piece.steps?.next === 'function';
    const { done, value } = isGenerator ? piece.steps.next() : { done: true, value: piece.steps };
    if (done) {
      piece.resolve(value);
    }
    return done;
  } catch (fault) {
    piece.reject(fault);
    return true;
  }
}
