/**
 * What a page beside the map is made of: what is selected and stands in the address, the county and
 * who asks, language and light, and what is said while nothing can be shown.
 */
import * as api from './api.js';
import { el, fill, refill } from './dom.js';
import { text, valueWord } from './i18n/words.js';
import { openView } from './view.js';

const PAUSE_MS = 700;

/**
 * @param title a word's key, or a function that gives the title
 * @param failed the key of what is said when the page cannot be had
 * @param skip the key of where the keyboard may skip to
 * @param mayBeEmpty whether the page has something to show as long as the county has no data
 * @param read gives what an address selects; write, the address of what is selected
 * @param react is told what is selected now and what was before
 */
export function openBeside({ title, failed, skip = 'app.skip.content', mayBeEmpty = false, read, write, react }) {
  const main = document.getElementById('main');
  const light = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const view = openView({ language: 'zh', theme: light }, { read, write });
  const page = {
    view,
    t: (key, values) => text(view.get().language, key, values),
    word: (value) => valueWord(view.get().language, value),
    county: null,
    session: null,
    /** Shows parts in the place of what was there; what is open stays so. */
    show(...parts) {
      main.setAttribute('aria-busy', 'false');
      refill(main, ...parts);
      reach(main);
      dress();
    },
    /** Says what is waited for. */
    say(sentence) {
      main.setAttribute('aria-busy', 'true');
      fill(main, el('p.waiting', { role: 'status' }, sentence));
    },
    complain: (fault) => page.show(complaint(page, failed, fault)),
    /**
     * Asks until every question behind the page is answered, and says meanwhile how far they are;
     * null when something else was asked for in the meantime.
     */
    async gather(ask) {
      const mine = ++turn;
      page.say(page.t('beside.asking'));
      let found = await ask();
      while (found.jobs && mine === turn) {
        page.say(underWay(page, found));
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        found = await ask();
      }
      return mine === turn ? found : null;
    },
    /** Waits for the county, then says that it is there. */
    async start(then) {
      dress();
      page.say(page.t('app.starting'));
      try {
        [page.county, page.session] = await Promise.all([whenReady(page, mayBeEmpty), api.session()]);
        view.subscribe(follow);
        await then();
      } catch (fault) {
        page.complain(fault);
      }
    },
  };
  let before = view.get();
  let turn = 0;
  printsByDay(view);

  function follow(now) {
    const was = before;
    before = now;
    dress();
    react(now, was);
  }

  function dress() {
    const root = document.documentElement;
    const { language, theme } = view.get();
    root.dataset.theme = theme;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${typeof title === 'function' ? title(page) : page.t(title)} · ${page.t('app.name')}`;
    document.getElementById('skip').textContent = page.t(skip);
  }

  return page;
}

/** What scrolls sideways and holds nothing to press is reached by the keyboard, too. */
function reach(main) {
  for (const wide of main.querySelectorAll('.wide:not(:has(a, button))')) {
    wide.tabIndex = 0;
  }
}

/** Paper is light, and what is drawn on a canvas is drawn anew for it. */
function printsByDay(view) {
  let { theme } = view.get();
  window.addEventListener('beforeprint', () => {
    ({ theme } = view.get());
    view.change({ theme: 'light' });
  });
  window.addEventListener('afterprint', () => view.change({ theme }));
}

/** The county once it is loaded: a first start takes a while. */
async function whenReady(page, mayBeEmpty) {
  for (;;) {
    const county = await api.county();
    if (county.state === 'failed') {
      throw new Error(county.message);
    }
    if (county.state !== 'loading' && (mayBeEmpty || county.name)) {
      return county;
    }
    page.say(page.t(county.state === 'empty' ? 'app.empty' : 'app.loading'));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function underWay({ t }, { name, jobs }) {
  const list = jobs.map(({ question, progress }) => `${t(`question.${question}`)} ${progress}%`).join(t('app.and'));
  return t('beside.waiting', { name, list });
}

/** What happened, and where to go from there. */
function complaint({ t, view, session }, failed, fault) {
  const { language } = view.get();
  const login = `/login?${new URLSearchParams({ next: location.pathname + location.hash, lang: language })}`;
  return el('div.empty', { role: 'alert' },
    el('h1', {}, t(failed)),
    el('p', {}, fault.message),
    el('p', {}, el('a.button', { href: `/#lang=${language}` }, t('board.map')),
      session && !session.account && [' ', el('a.button', { href: login }, t('account.login'))]));
}
