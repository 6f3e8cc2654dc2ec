/** One source: whether it works, how to get there, and what can be done about it. */
import { el } from '../dom.js';
import { day } from '../pure/format.js';
import { toneOf } from '../pure/sources.js';
import { hydrantPage } from '../pure/where.js';
import { gone, kindOf, may, partHead, stateOf, titleOf, wayWords } from './parts.js';
import { to } from './route.js';
import { stepsOf } from './step.js';

const FACTS = ['inspected_on', 'condition', 'lifecycle', 'flow_l_s', 'pressure_mpa', 'main_diameter_mm',
  'volume_m3', 'lift_m', 'engine_access', 'carry_distance_m', 'maintainer', 'quota_task'];

export function source(field, about) {
  const { t } = field;
  const found = field.find(about.collection, about.id);
  if (!found) {
    return gone(field);
  }
  const isHydrant = found.collection === 'hydrants';
  const isBuilt = toneOf(found) !== 'planned';
  return {
    nodes: [
      partHead(field, titleOf(found), kindOf(field, found)),
      stateOf(field, found),
      way(field, found),
      el('div.actions', {},
        isBuilt && may(field, 'inspector', 'water_bureau', 'township') && action(t('field.inspect'), to('inspect', found), true),
        isHydrant && stepsOf(field, found).length > 0 && action(t('field.step'), to('step', found), !isBuilt),
        may(field, 'planner', 'water_bureau', 'township') && action(t('field.correct'), to('correct', found)),
        action(t('report.title'), to('report', found))),
      el('dl.facts', {}, FACTS.filter((name) => name in found.properties || name === 'inspected_on')
        .map((name) => [el('dt', {}, t(`attribute.${name}`)), el('dd', {}, valueOf(field, name, found.properties[name]))])),
      isHydrant && el('p', {}, el('a', { href: hydrantPage(found.id, `?lang=${field.language.get()}`) }, t('field.page'))),
    ],
  };
}

/** The map program of the phone takes it from there; nothing is asked of anybody else here. */
function way(field, found) {
  const { t } = field;
  const { lon, lat } = found;
  const { far, to: direction } = wayWords(field, found);
  const place = `${lat.toFixed(6)},${lon.toFixed(6)}`;
  const label = encodeURIComponent(titleOf(found));
  return el('div.go', {},
    el('p', {}, el('strong', {}, far), el('span', {}, direction),
      el('small', {}, t('field.bearing', { degrees: Math.round(found.bearing) % 360, place }))),
    el('a.button.primary', { href: `geo:${place}?q=${place}(${label})` }, t('field.navigate')));
}

const action = (text, href, first) => el(first ? 'a.button.primary' : 'a.button', { href }, text);

function valueOf({ t, word }, name, value) {
  if (name === 'inspected_on') {
    return value ? day(value) : t('hydrant.never');
  }
  return typeof value === 'string' && name !== 'quota_task' ? word(value) : String(value);
}
