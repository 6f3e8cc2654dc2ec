/** What the field page's parts share: who works, where, with what sources, and what waits to be sent. */
import * as api from '../api.js';
import { signal } from '../signal.js';
import { text, valueWord } from '../i18n/words.js';
import { byDistance, uuid } from '../pure/sources.js';
import { isOpen } from '../pure/outbox.js';
import { fetchArea, isStale, keptArea } from './area.js';
import { addEntry, allEntries, dropEntry, dropKept, getKept, putEntry, putKept } from './keep.js';
import { openFieldMap } from '../map/field.js';
import { watchPosition } from './position.js';
import { sendAll } from './sender.js';

const RETRY_MS = 30_000;
const WORLD = [-180, -80, 180, 80];

/** Opens with what is kept, before anybody is asked. */
export async function openField() {
  const asked = new URLSearchParams(location.search).get('lang');
  const language = signal(['zh', 'en'].includes(asked) ? asked : ((await getKept('language')) ?? 'zh'));
  const me = signal((await getKept('me')) ?? null);
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const county = signal((await getKept('county')) ?? null);
  document.documentElement.dataset.theme = theme;
  const field = {
    language, me, theme, county,
    /** Whether the server answered last: true, false, or null before it was asked. */
    online: signal(null),
    area: signal(await keptArea(me.get()?.name ?? null)),
    /** { lon, lat, accuracy, at } as the phone tells it, or null; why not: denied, none, insecure. */
    gps: signal(null),
    gpsFault: signal(null),
    /** [lon, lat] that was chosen instead, or null. */
    chosen: signal(null),
    queue: signal(await allEntries()),
    /** Why what waits does: offline, login, later, other, or null. */
    stopped: signal(null),
    /** Whether newer files wait to be taken over. */
    update: signal(null),
    t: (key, values) => text(language.get(), key, values),
    word: (value) => valueWord(language.get(), value),
  };
  Object.assign(field, places(field), sending(field), asking(field));
  field.map = openMapWhenWanted(field);
  language.subscribe((value) => putKept('language', value));
  return field;
}

function places(field) {
  const { gps, gpsFault, chosen, area } = field;
  /** { lon, lat, accuracy, chosen } from where it is measured; null where nobody knows. */
  const here = () => {
    const [lon, lat] = chosen.get() ?? [];
    return chosen.get() ? { lon, lat, chosen: true } : gps.get();
  };
  return {
    here,
    locate() {
      watchPosition((position) => {
        gps.set(position);
        gpsFault.set(null);
        if (!chosen.get() && isStale(area.get(), [position.lon, position.lat])) {
          field.refresh();
        }
      }, (fault) => gpsFault.set(fault));
    },
    /** The sources by how near they are to where one is; to the area's middle where nobody knows. */
    sources() {
      const place = here();
      const from = place ? [place.lon, place.lat] : area.get()?.centre;
      return from ? byDistance(area.get()?.sources ?? [], from) : [];
    },
    find: (collection, id) =>
      field.sources().find((source) => source.collection === collection && source.id === id),
    choose(place) {
      chosen.set(place);
      if (place && isStale(area.get(), place)) {
        field.refresh();
      }
    },
  };
}

function asking(field) {
  const { me, area, online, county } = field;
  let asking = false;
  const name = () => me.get()?.name ?? null;
  /** Who the server says is asking: a name or null. Another account than before takes the phone over. */
  const loggedInAs = async () => {
    const { account } = await answer(api.session());
    const now = account && !account.must_change_password ? account : null;
    if (now && now.name !== name()) {
      await putKept('me', now);
      me.set(now);
      area.set(await keptArea(now.name));
    } else if (now) {
      await putKept('me', now);
      me.set(now);
    }
    return now?.name ?? null;
  };
  /** Tells by an answer whether there is signal. */
  async function answer(asked) {
    try {
      const said = await asked;
      online.set(true);
      return said;
    } catch (fault) {
      online.set(fault.status > 0);
      throw fault;
    }
  }
  return {
    loggedInAs,
    async renew() {
      try {
        const session = await loggedInAs();
        field.stopped.set(name() && session !== name() ? 'login' : null);
        const found = await answer(api.county());
        county.set(found);
        await putKept('county', found);
      } catch {
        // without signal the page goes on with what is kept
      }
      await field.refresh();
    },
    /** Asks for the area around where one is, else where one was. */
    async refresh() {
      const place = field.here();
      const [west, south, east, north] = county.get()?.bounds ?? [];
      const middle = west === undefined ? null : [(west + east) / 2, (south + north) / 2];
      const centre = place ? [place.lon, place.lat] : (area.get()?.centre ?? middle);
      if (!centre || asking) {
        return;
      }
      asking = true;
      try {
        // what a session sees may be kept only for the account that it is of
        const session = await loggedInAs();
        if (session === name()) {
          area.set(await answer(fetchArea(session, centre)));
        }
      } catch {
        // what is kept stays, with the time at which it was fetched
      } finally {
        asking = false;
      }
    },
    /** Logs out: what only the account may see goes, what waits to be sent stays. */
    async leave() {
      await answer(api.logOut());
      await Promise.all([dropKept('me'), dropKept('area')]);
      me.set(null);
      area.set(null);
      await field.refresh();
    },
  };
}

function sending(field) {
  const { queue, me, stopped, online } = field;
  const told = async () => queue.set(await allEntries());
  const send = async () => {
    const stop = await sendAll(me.get()?.name ?? null, field.loggedInAs, told);
    stopped.set(stop);
    if (stop === 'offline') {
      online.set(false);
    }
    await told();
  };
  const waits = () => queue.get().some(({ state }) => ['waiting', 'sending'].includes(state));
  window.addEventListener('online', () => field.renew().then(send));
  window.addEventListener('offline', () => online.set(false));
  document.addEventListener('visibilitychange', () => !document.hidden && send());
  setInterval(() => waits() && send(), RETRY_MS);
  return {
    send,
    /**
     * Puts something done into the queue and begins to send.
     *
     * @param done kind, about, body, and for an edit base and version
     * @param blobs photos
     * @param before the entry in whose place it comes: one that the server does not have
     */
    async add(done, blobs = [], before = null) {
      const photos = blobs.map((blob) => ({ key: uuid(), blob }));
      const entry = {
        id: before?.id ?? uuid(),
        order: before?.order ?? Math.max(0, ...queue.get().map((other) => other.order)) + 1,
        account: me.get()?.name ?? null,
        at: new Date().toISOString(),
        state: 'waiting',
        reason: null,
        ...done,
        photos: [...(before?.photos ?? []), ...photos.map(({ key }) => ({ key }))],
      };
      navigator.storage?.persist?.();
      await addEntry(entry, photos);
      await told();
      send();
      return entry;
    },
    async change(entry) {
      await putEntry(entry);
      await told();
      send();
    },
    async drop(entry) {
      await dropEntry(entry);
      await told();
    },
    /** One's own entry of a kind about a thing that is in one of some states; undefined if none. */
    entryOf: (kind, { collection, id }, ...states) => queue.get().find((entry) =>
      entry.kind === kind && states.includes(entry.state) && entry.account === (me.get()?.name ?? null)
        && entry.about.collection === collection && entry.about.id === id),
    /** How many things wait about something. */
    pending: ({ collection, id }) => queue.get().filter((entry) =>
      isOpen(entry) && entry.about.collection === collection && entry.about.id === id).length,
  };
}

/** One map for all parts; made when a part wants it. */
function openMapWhenWanted(field) {
  let map = null;
  return () => {
    if (!map) {
      const county = field.county.get() ?? { bounds: WORLD };
      map = openFieldMap({ ...county, bounds: county.bounds?.length ? county.bounds : WORLD }, field.theme, {
        picked: (collection, id) => map.picked?.(collection, id),
        touched: (place) => map.touched?.(place),
      });
      const show = () => field.area.get() && map.show(field.area.get());
      show();
      field.area.subscribe(show);
    }
    map.picked = map.touched = undefined;
    return map;
  };
}
