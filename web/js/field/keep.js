/**
 * What the phone keeps where there is no signal (IndexedDB): the work area, who is logged in, the
 * queue of what was done, and its photos. Whatever is put is on the disk when the promise resolves.
 */

const NAME = 'firewell-field';
const STORES = { kept: undefined, queue: { keyPath: 'id' }, photos: { keyPath: 'key' } };

let opened = null;

export const getKept = (key) => within('readonly', ['kept'], ({ kept }) => kept.get(key));

export const putKept = (key, value) => within('readwrite', ['kept'], ({ kept }) => kept.put(value, key));

export const dropKept = (key) => within('readwrite', ['kept'], ({ kept }) => kept.delete(key));

/** All entries of the queue, in no order. */
export const allEntries = () => within('readonly', ['queue'], ({ queue }) => queue.getAll());

export const putEntry = (entry) => within('readwrite', ['queue'], ({ queue }) => queue.put(entry));

/** Puts an entry with its photos, all or none. */
export function addEntry(entry, blobs) {
  return within('readwrite', ['queue', 'photos'], ({ queue, photos }) => {
    blobs.forEach(({ key, blob }) => photos.put({ key, blob }));
    return queue.put(entry);
  });
}

/** Removes an entry, photos and all. */
export function dropEntry({ id, photos: taken = [] }) {
  return within('readwrite', ['queue', 'photos'], ({ queue, photos }) => {
    taken.forEach(({ key }) => photos.delete(key));
    return queue.delete(id);
  });
}

export const getPhoto = (key) => within('readonly', ['photos'], ({ photos }) => photos.get(key));

export const dropPhoto = (key) => within('readwrite', ['photos'], ({ photos }) => photos.delete(key));

async function within(mode, names, act) {
  const database = await (opened ??= open());
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, mode, { durability: 'strict' });
    const request = act(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () =>
      Object.entries(STORES).forEach(([name, options]) => request.result.createObjectStore(name, options));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
