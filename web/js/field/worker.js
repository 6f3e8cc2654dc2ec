/**
 * Keeps the field page's own files on the phone, so that it opens without signal. The server puts
 * two lines above this: VERSION, made of the content of the files, and FILES, their addresses. With
 * any other content of any file this script is another, so that the browser fetches all of them
 * anew and keeps them beside the old until the page takes them over. Data never passes through here.
 */
/* global VERSION, FILES */
const KEPT = `field-${VERSION}`;
const PAGE = '/field';

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && origin === self.location.origin && FILES.includes(pathname)) {
    event.respondWith(kept(pathname, event.request));
  }
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') {
    self.skipWaiting();
  }
});

/** All or none: a page of two versions is no page. */
async function keepAll() {
  const cache = await caches.open(KEPT);
  await Promise.all(FILES.map(async (address) => {
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok || response.redirected) {
      throw new Error(`${address}: ${response.status}`);
    }
    await cache.put(address, response);
  }));
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith('field-') && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(pathname, request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(pathname === '/field.html' ? PAGE : pathname)) ?? fetch(request);
}
