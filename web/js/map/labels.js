/**
 * Names on the map, on one canvas over all: those that come first are placed first, and one that
 * would touch another is left out. Drawn anew when a movement ends; in between it moves along.
 */
import { Layer, DomUtil } from 'leaflet';
import { turned } from './map.js';
import { pixelRatio } from './ratio.js';

const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
/** How far the canvas reaches beyond the map on each side, as a part of the map's size. */
const MARGIN = 0.25;

/**
 * @param labels called at each drawing with the zoom: a list of {text, at: [lon, lat], size, weight,
 *     colour, halo, spacing, dx, dy}, the most telling first
 */
export const Labels = Layer.extend({
  initialize(labels) {
    this._labels = labels;
  },

  onAdd(map) {
    this._canvas = DomUtil.create('canvas', 'leaflet-zoom-hide');
    this._canvas.setAttribute('aria-hidden', 'true');
    map.getPane('labels').append(this._canvas);
    map.on('moveend zoomend resize', this.redraw, this);
    this.redraw();
  },

  onRemove(map) {
    map.off('moveend zoomend resize', this.redraw, this);
    this._canvas.remove();
  },

  redraw() {
    if (!this._map) {
      return;
    }
    const size = this._map.getSize();
    const [dx, dy] = [Math.round(size.x * MARGIN), Math.round(size.y * MARGIN)];
    const context = this._clear(size.x + 2 * dx, size.y + 2 * dy);
    DomUtil.setPosition(this._canvas, this._map.containerPointToLayerPoint([-dx, -dy]));
    const taken = [];
    for (const label of this._labels(this._map.getZoom())) {
      const { x, y } = this._map.latLngToContainerPoint(turned(label.at));
      place(context, label, x + dx + (label.dx ?? 0), y + dy + (label.dy ?? 0), taken);
    }
  },

  _clear(width, height) {
    const ratio = pixelRatio();
    this._canvas.width = width * ratio;
    this._canvas.height = height * ratio;
    this._canvas.style.width = `${width}px`;
    this._canvas.style.height = `${height}px`;
    const context = this._canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  },
});

function place(c, label, x, y, taken) {
  c.font = `${label.weight} ${label.size}px ${FONT}`;
  c.letterSpacing = `${label.spacing ?? 0}px`;
  const half = c.measureText(label.text).width / 2 + 4;
  const box = [x - half, y - label.size * 0.75, x + half, y + label.size * 0.75];
  if (taken.some((other) => overlap(box, other))) {
    return;
  }
  taken.push(box);
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.lineJoin = 'round';
  c.lineWidth = 3;
  c.strokeStyle = label.halo;
  c.strokeText(label.text, x, y);
  c.fillStyle = label.colour;
  c.fillText(label.text, x, y);
}

function overlap(a, b) {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
