/** The nearest water: a map, and a list that is read at a glance. */
import { el, fill } from '../dom.js';
import { metres } from '../pure/format.js';
import { toneOf } from '../pure/sources.js';
import { isSure } from './area.js';
import { kindOf, signOf, titleOf, wayWords, whyOf } from './parts.js';
import { to } from './route.js';

const FIRST = 8;
const MORE = 40;

export function near(field) {
  const { t, gps, gpsFault, chosen, area, queue } = field;
  const slot = el('div.map-slot');
  const where = el('div.where');
  const list = el('ol.sources');
  const map = field.map();
  let shown = FIRST;
  let choosing = false;
  const draw = () => {
    map.mark({ here: field.here() });
    fill(where, whereParts(field, choosing, () => {
      choosing = !choosing;
      draw();
    }));
    fill(list, rows(field, shown, () => {
      shown = MORE;
      draw();
    }));
  };
  const look = () => {
    const here = field.here();
    const [first] = field.sources();
    if (here) {
      map.look([here.lon, here.lat]);
    } else if (first) {
      map.look(area.get().centre, 15);
    } else {
      map.lookAtCounty();
    }
  };
  map.picked = (collection, id) => {
    location.hash = to('source', { collection, id });
  };
  map.touched = (place) => {
    if (choosing) {
      choosing = false;
      field.choose(place);
    }
  };
  draw();
  let seen = Boolean(field.here());
  const lookOnce = () => {
    if (!seen && field.here()) {
      seen = true;
      look();
    }
  };
  const ends = [gps, chosen, area, gpsFault, queue].map((value) => value.subscribe(() => {
    draw();
    lookOnce();
  }));
  return {
    nodes: [slot, where, list],
    opened() {
      map.into(slot);
      look();
    },
    end() {
      ends.forEach((end) => end());
      map.away();
    },
  };

  function whereParts() {
    const here = field.here();
    const fault = gpsFault.get();
    const said = here?.chosen
      ? t('field.here.chosen')
      : here
        ? t('field.here.gps', { metres: Math.ceil(here.accuracy) })
        : t(fault ? `field.here.${fault}` : 'field.here.asking');
    return [
      el('p', { role: 'status' }, choosing ? t('field.choose.touch') : said),
      el('div.pair', {},
        el('button', {
          type: 'button', 'aria-pressed': String(choosing),
          onclick: () => {
            choosing = !choosing;
            draw();
          },
        }, t(choosing ? 'field.choose.end' : 'field.choose')),
        el('button', {
          type: 'button', disabled: !gps.get(),
          onclick: () => {
            field.choose(null);
            look();
          },
        }, t('field.locate'))),
    ];
  }
}

function rows(field, count, more) {
  const { t } = field;
  const area = field.area.get();
  if (!area) {
    return [el('li.empty', {}, t(field.online.get() === false ? 'field.none.offline' : 'field.none.yet'))];
  }
  const all = field.sources();
  const here = field.here();
  const shown = all.slice(0, count);
  const from = here ? [here.lon, here.lat] : area.centre;
  const unsure = shown.some((source) => !isSure(area, from, source.metres));
  return [
    !here && el('li.hint', {}, t('field.from.middle')),
    unsure && el('li.hint', {}, t('field.unsure', { metres: metres(area.complete, field.language.get()) })),
    shown.map((source) => row(field, source)),
    all.length > count && el('li', {}, el('button.wide', { type: 'button', onclick: more }, t('field.more'))),
    all.length === 0 && el('li.empty', {}, t('field.none')),
  ];
}

function row(field, source) {
  const { t } = field;
  const tone = toneOf(source);
  const way = wayWords(field, source);
  const waits = field.pending(source);
  return el('li', {}, el('a.source', { href: to('source', source), 'data-tone': tone },
    signOf(field, source),
    el('span.what', {},
      el('strong', {}, titleOf(source)),
      el('span', {}, kindOf(field, source)),
      el('span.tone', {}, [t(`field.tone.${tone}`), whyOf(field, source)].filter(Boolean).join(' · ')),
      waits > 0 && el('span.waits', {}, t('field.waiting', { count: waits }))),
    el('span.way', {}, el('strong', {}, way.far), el('span', {}, way.to))));
}
