/** The point that a build is put down at: where the phone is, with how sure that is, or dragged. */
import { el, fill } from '../dom.js';
import { metres as metresText } from '../pure/format.js';
import { way } from '../pure/geodesy.js';

/**
 * @param site [lon, lat] of the approved place, or null
 * @param start [lon, lat] from which it begins instead of where the phone is, or null
 * @returns element; opened and end, for the part that it stands in; place(): lon, lat, accuracy_m
 *     (null once it was moved by hand, since no device vouches for that), or null
 */
export function placing(field, site = null, start = null) {
  const { t, gps, area } = field;
  const slot = el('div.map-slot');
  const said = el('p.reading', { role: 'status' });
  const again = el('button', { type: 'button' }, t('field.place.gps'));
  const map = field.map();
  let at = start ? { lon: start[0], lat: start[1], accuracy_m: null, by: 'register' } : null;
  let followed = !start;
  const fromPhone = () => {
    const { lon, lat, accuracy } = gps.get();
    at = { lon, lat, accuracy_m: accuracy, by: 'phone' };
  };
  const byHand = (place) => {
    followed = false;
    at = { lon: place[0], lat: place[1], accuracy_m: null, by: 'hand' };
    draw();
  };
  const draw = () => {
    const point = at && [at.lon, at.lat];
    map.mark({ here: gps.get(), site, point, dragged: byHand, title: t('field.place.point') });
    again.disabled = !gps.get();
    fill(said, reading());
  };
  const look = () => {
    const places = [site, at && [at.lon, at.lat], gps.get() && [gps.get().lon, gps.get().lat]].filter(Boolean);
    if (places.length > 1) {
      map.lookAtAll(places);
    } else {
      map.look(places[0] ?? area.get()?.centre ?? [118.5, 24.7], 18);
    }
  };
  again.addEventListener('click', () => {
    followed = true;
    fromPhone();
    draw();
    look();
  });
  map.touched = byHand;
  if (followed && gps.get()) {
    fromPhone();
  }
  draw();
  const end = gps.subscribe(() => {
    const first = at === null;
    if (followed && gps.get()) {
      fromPhone();
    }
    draw();
    if (first) {
      look();
    }
  });
  return {
    element: el('div.placing-part', {}, slot, said, again),
    opened() {
      map.into(slot);
      look();
    },
    end() {
      end();
      map.away();
    },
    place: () => at,
  };

  function reading() {
    if (!at) {
      return t('field.place.none');
    }
    const sure = at.by === 'phone'
      ? t('field.place.accuracy', { metres: Math.ceil(at.accuracy_m) })
      : t(`field.place.${at.by}`);
    return [el('strong', {}, sure), site && el('span', { 'data-far': String(isFar()) }, apart())];
  }

  function distance() {
    return way(site, [at.lon, at.lat]).metres;
  }

  function isFar() {
    return distance() + (at.accuracy_m ?? 0) > (area.get()?.acceptance ?? Infinity);
  }

  function apart() {
    const away = metresText(distance(), field.language.get());
    const most = area.get()?.acceptance;
    return t(isFar() ? 'field.place.far' : 'field.place.site', { away, most: most ?? '' });
  }
}
