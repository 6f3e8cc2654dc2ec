/** The quiet band that says what is made up, and the map's zoom buttons, scale and attribution. */
import * as L from 'leaflet';
import { el, fill } from '../dom.js';
import { addControls } from '../map/map.js';

export function band(page) {
  const { t, map, view, county } = page;
  const element = document.getElementById('band');
  const attribution = L.control.attribution({ prefix: false }).addTo(map);
  let removeControls = () => {};
  let credit = '';
  const draw = () => {
    element.hidden = !county.schematic;
    fill(element, el('strong', {}, t('app.schematic')), el('span', {}, t('app.schematic.more')));
    removeControls();
    removeControls = addControls(map, { zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut') });
    if (!county.basemap) {
      attribution.removeAttribution(credit);
      credit = t('app.attribution');
      attribution.addAttribution(credit);
    }
  };
  draw();
  return view.on('language', draw);
}
