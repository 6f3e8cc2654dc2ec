/**
 * The search in the head: a combobox (WAI-ARIA) over all that has a name, a code or a plate. What
 * was typed stands in the address, so that whoever opens it sees what was found.
 */
import * as api from '../api.js';
import { el, fill } from '../dom.js';
import { whole } from '../pure/format.js';
import { NOTHING, found, pointed, titleOf, wordBeside } from '../pure/search.js';
import { flyTo } from '../map/map.js';

/** Milliseconds after the last key before the server is asked. */
const PAUSE_MS = 120;
const LIST = 'search-list';

/** The element, made once: what is typed is not lost when the head is drawn anew. */
export function search(page) {
  const { view } = page;
  const input = el('input', {
    type: 'search',
    id: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '100',
    'aria-autocomplete': 'list',
    'aria-controls': LIST,
    'aria-expanded': 'false',
  });
  const list = el('ul', { id: LIST, role: 'listbox' });
  const told = el('p.quiet', { role: 'status' });
  const box = el('div.found', { hidden: true }, list, told);
  const element = el('div.search', { role: 'search' }, input, box);
  let state = NOTHING;
  let turn = 0;
  let wait;

  const show = (next, isOpen = true) => {
    state = next;
    const rows = state.results.map((result, i) => row(page, result, i === state.active, take));
    fill(list, rows);
    fill(told, state.phase === 'none' ? null : sentence(page, state));
    box.hidden = !isOpen || state.phase === 'none';
    input.setAttribute('aria-expanded', String(!box.hidden && rows.length > 0));
    const active = box.hidden ? undefined : rows[state.active];
    input.setAttribute('aria-activedescendant', active?.id ?? '');
    active?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => show(state, false);
  const ask = async (isOpen = true) => {
    const mine = ++turn;
    const asked = input.value.trim();
    view.change({ search: asked || undefined });
    if (!asked) {
      return show(NOTHING);
    }
    const next = await api.search(asked, view.get().asOf).then(
      (answer) => found(asked, answer),
      (fault) => ({ ...NOTHING, phase: 'failed', reason: fault.message }),
    );
    return mine === turn && show(next, isOpen);
  };
  const take = (result) => {
    close();
    view.change({ selected: { collection: result.collection, id: result.id } });
    flyTo(page.map, result.bbox);
    document.getElementById('map').focus({ preventScroll: true });
  };
  const keys = {
    ArrowDown: () => show(pointed(state, box.hidden ? 0 : 1)),
    ArrowUp: () => show(pointed(state, -1)),
    Enter: () => enter(),
    Escape: () => (box.hidden ? clear() : close()),
  };
  const enter = async () => {
    clearTimeout(wait);
    if (state.asked !== input.value.trim()) {
      await ask();
    }
    if (state.results[state.active]) {
      take(state.results[state.active]);
    }
  };
  const clear = () => {
    input.value = '';
    ask();
  };

  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (keys[event.key] && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    }
  });
  input.addEventListener('focus', () => state.asked && state.asked === input.value.trim() && show(state));
  element.addEventListener('focusout', ({ relatedTarget }) => !element.contains(relatedTarget) && close());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.target.closest('input, textarea, select')) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  const word = () => {
    input.placeholder = page.t('search.hint');
    input.title = page.t('search.keys');
    input.setAttribute('aria-label', page.t('search.title'));
    list.setAttribute('aria-label', page.t('search.found'));
    show(state, !box.hidden);
  };
  word();
  view.on('language', word);
  page.names.subscribe(() => show(state, !box.hidden));
  view.on('asOf', () => state.asked && ask(!box.hidden));
  const follow = ({ search: asked = '' }) => {
    if (asked !== input.value.trim()) {
      input.value = asked;
      ask();
    }
  };
  view.on('search', follow);
  follow(view.get());
  return element;
}

function row(page, result, isActive, take) {
  const { collection, id } = result;
  const beside = wordBeside(result);
  return el('li', {
    role: 'option',
    id: `found-${collection}-${id}`,
    'aria-selected': String(isActive),
    // pressed before the field loses the keyboard
    onmousedown: (event) => (event.preventDefault(), take(result)),
  },
    el('strong', {}, titleOf(result)),
    beside && el('span', {}, beside),
    el('small', {}, [page.t(`card.${collection}`), ...places(page, result)].join(' · ')));
}

/** Where it lies, as far as the page knows the names. */
function places(page, { township, village }) {
  const known = page.names.get();
  return [township, village].map((place) => known.get(place)?.properties.name).filter(Boolean);
}

function sentence(page, { phase, reason, results, more, otherDays }) {
  const { t, view } = page;
  const { language } = view.get();
  if (phase === 'failed') {
    return reason;
  }
  return [
    results.length === 0 && t('search.none'),
    more > 0 && t('search.more', { count: whole(more, language) }),
    otherDays > 0 && t('search.other.days', { count: whole(otherDays, language), day: page.day() }),
  ].filter(Boolean).join(language === 'zh' ? '' : ' ');
}
