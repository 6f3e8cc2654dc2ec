/** Says how much of the map is not there, since a hole in it looks like land without houses. */
import { el, fill } from '../dom.js';
import { missing } from './sources.js';

export function showMissing({ t, view }) {
  const element = el('p', { id: 'missing', role: 'status' });
  const draw = () => {
    const { count, why } = missing.get();
    element.hidden = count === 0;
    fill(element, count > 0 && t('map.missing', { count, why }));
  };
  document.getElementById('stage').append(element);
  draw();
  view.on('language', draw);
  missing.subscribe(draw);
}
