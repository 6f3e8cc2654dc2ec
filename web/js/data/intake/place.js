/** Where a file lies: the coordinate reference systems that may be meant, judged, and shown on the map. */
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { hasPlaces, said } from '../../pure/upload.js';

const USUAL = ['CRS84', 'GCJ-02', 'BD-09'];

export function placeStep(flow) {
  const { t, upload: { inspection }, profile } = flow;
  if (!hasPlaces(profile, inspection)) {
    return [
      el('p.sentence', {}, t('intake.place.none')),
      el('p.quiet', {}, t('intake.place.none.what')),
      onward(flow, true),
    ];
  }
  const { crs } = inspection;
  const isSure = crs?.state === 'sure';
  const chosen = chosenCrs(flow);
  return [
    el('p.sentence', { 'data-sure': isSure ? 'yes' : 'no' }, crs ? said(flow.language(), crs) : t('intake.place.unknown')),
    el('div.ground', {},
      el('fieldset.candidates', {},
        el('legend', {}, t(isSure ? 'intake.place.sure' : 'intake.place.ask')),
        candidatesOf(crs).map((candidate) => candidatePart(flow, candidate, chosen)),
        other(flow, chosen)),
      mapPart(flow, chosen)),
    onward(flow, Boolean(chosen)),
  ];
}

/** Where nothing is told of any, what people's files are in most, without a title of the server's. */
const candidatesOf = (crs) => (crs?.candidates.length > 0
  ? crs.candidates
  : USUAL.map((name) => ({ crs: name, places: [], zh: '', en: '' })));

/** What the profile says, else what is sure. */
function chosenCrs({ profile, upload: { inspection } }) {
  return profile.crs ?? (inspection.crs?.state === 'sure' ? inspection.crs.crs : null);
}

function candidatePart(flow, candidate, chosen) {
  const { crs } = candidate;
  return el('label.candidate', { 'data-crs': crs },
    el('input', {
      type: 'radio', name: 'crs', id: `crs-${crs}`, value: crs, checked: crs === chosen,
      onchange: () => flow.change({ ...flow.profile, crs }),
    }),
    el('span', {}, el('strong', {}, titleOf(flow, candidate)), el('small', {}, said(flow.language(), candidate))));
}

const titleOf = ({ t, language }, { crs, title }) => (title ? said(language(), title) : t(`intake.crs.${crs}`));

/** One that is not among the candidates. */
function other(flow, chosen) {
  const { t, upload: { inspection } } = flow;
  const known = candidatesOf(inspection.crs).map(({ crs }) => crs);
  return el('label.field', {}, t('intake.crs.other'), el('input', {
    id: 'crs-other', maxlength: '60', placeholder: 'EPSG:4549', spellcheck: 'false', autocapitalize: 'none',
    value: chosen && !known.includes(chosen) ? chosen : '',
    onchange: ({ target: { value } }) => flow.change({ ...flow.profile, crs: value.trim() || null }),
  }));
}

/** Roads and boundaries, and where the rows lie by what is chosen. */
function mapPart(flow, chosen) {
  const { t, upload: { id, inspection } } = flow;
  const likeliest = inspection.crs?.crs ?? inspection.crs?.candidates[0]?.crs;
  const seen = chosen ?? likeliest;
  const candidate = inspection.crs?.candidates.find(({ crs }) => crs === seen);
  const shown = candidate?.places ?? [];
  const outcome = chosen ? 'added' : 'skipped';
  const map = flow.map();
  map.show(shown.map((coordinates) => ({ geometry: { type: 'Point', coordinates }, properties: { outcome } })), `places ${id} ${chosen} ${seen}`);
  return el('figure.ground-map', {}, map.element,
    el('figcaption', {}, shown.length === 0
      ? t('intake.place.unseen')
      : t(chosen ? 'intake.place.shown' : 'intake.place.likeliest', { count: shown.length, name: titleOf(flow, candidate) })));
}

function onward(flow, isReady) {
  const { t } = flow;
  return el('p.does', {},
    el('button.primary', { type: 'button', id: 'to-check', disabled: !isReady, onclick: () => tryOut(flow) }, t('intake.next.check')),
    el('span.quiet', {}, t('intake.next.check.what')));
}

/** Has the file read by what was chosen; nothing is changed. */
function tryOut(flow) {
  const crs = chosenCrs(flow);
  flow.again(async () => {
    await api.readUpload(flow.upload.id, { ...flow.profile, crs });
    flow.go('check');
  });
}
