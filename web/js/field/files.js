/** Has the browser keep the page's files, and tells when newer ones are there. */

export async function keepFiles({ update }) {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const updating = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener('controllerchange', () => updating && location.reload());
  try {
    const registration = await navigator.serviceWorker.register('/field-worker.js', { scope: '/field' });
    const look = () => {
      if (registration.waiting && navigator.serviceWorker.controller) {
        update.set(registration.waiting);
      }
    };
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing.addEventListener('statechange', look));
  } catch {
    // without signal nothing can be renewed, and what is kept goes on
  }
}
