/** The answer on 1+2+N, read aloud: how many villages reach L2, what most lack, who is worst. */
import { el } from '../dom.js';
import { percent, percentRange, whole } from '../pure/format.js';
import { LEVELS, levelsOf, tally } from '../pure/levels.js';
import { countBy, idOf, mainLack, most, reaching, worstFirst } from '../pure/tally.js';
import { bars } from './bars.js';
import { flyButton, rows } from './list.js';
import { levelSign } from './level-sign.js';
import { missingWord } from './missing.js';
import { drilledUnit, rollUp } from './roll-up.js';

/** The level that "1+2+N" itself asks for: everything is there. */
const ASKED = 2;

export const completeness = {
  settings: [],
  method: 'completeness.method',
  follows: 'selected',
  read(page, { features, summary }) {
    return [sentence(page, features), figure(page, features), levels(page, features),
      rollUp(page, summary, ASKED), list(page, features)];
  },
};

function sentence(page, findings) {
  const { t, view } = page;
  const { language } = view.get();
  const { sure, possible } = reaching(findings, ASKED);
  const unsure = possible - sure;
  const told = t('completeness.sentence', {
    total: whole(findings.length, language),
    reached: whole(sure, language),
    level: `L${ASKED}`,
    lack: lack(page, findings),
  });
  const open = unsure > 0 ? t('completeness.unsure', { count: whole(unsure, language) }) : '';
  return el('p.sentence', {}, `${told}${open && language === 'en' ? ' ' : ''}${open}`);
}

function lack(page, findings) {
  const main = mainLack(findings);
  if (!main) {
    return '';
  }
  const worst = most(countBy(main.findings, (finding) => townshipOf(page, finding)));
  return page.t(main.ofObject ? 'completeness.lack.object' : 'completeness.lack', {
    count: whole(main.findings.length, page.view.get().language),
    word: missingWord(page, main.code),
    worst: worst ? page.t('completeness.worst', { name: page.nameOf(worst) }) : '',
  });
}

function figure({ t, view }, findings) {
  const { language } = view.get();
  const { sure, possible } = reaching(findings, ASKED);
  const level = `L${ASKED}`;
  const range = percentRange(sure, possible, findings.length);
  return [
    el('p.figure', {}, el('strong', {}, percent(sure, findings.length)),
      el('span', {}, t('completeness.figure', { level }))),
    el('p.interval', {}, possible === sure
      ? t('coverage.exact')
      : t('coverage.interval', { range }), ` · ${whole(sure, language)}/${whole(findings.length, language)}`),
  ];
}

function levels(page, findings) {
  const { byLevel, unsure } = tally(findings);
  const level = (number) => ({
    sign: levelSign(page, { min: number, max: number, sure: true }),
    text: page.t(`level.${number}`),
    count: byLevel[number],
  });
  const open = {
    sign: levelSign(page, { min: 1, max: 4, sure: false }),
    text: page.t('level.unsure'),
    count: unsure,
  };
  return [
    el('h3', {}, page.t('completeness.levels')),
    bars(page, [...LEVELS.map(level).reverse(), open]),
  ];
}

/** All villages, or those of the township that is selected. */
function list(page, findings) {
  const unit = drilledUnit(page);
  const shown = unit ? findings.filter((finding) => townshipOf(page, finding) === unit.code) : findings;
  return [
    el('h3', {}, unit ? page.t('completeness.list.of', { name: unit.name }) : page.t('completeness.list')),
    rows(page, worstFirst(shown), (finding) => row(page, finding)),
  ];
}

function row(page, finding) {
  const { properties } = finding;
  const lacks = (properties.missing ?? []).map((code) => missingWord(page, code)).slice(0, 4);
  const township = page.nameOf(townshipOf(page, finding));
  return flyButton(page, { collection: 'villages', id: idOf(finding) }, finding.geometry,
    el('span', {}, properties.name ?? page.nameOf(idOf(finding))),
    el(levelsOf(properties)?.max === 0 ? 'span.chip.zero' : 'span.chip', {}, levelText(properties)),
    el('span.quiet', {}, `${township} · ${lacks.join(page.t('app.and')) || page.t('completeness.nothing')}`));
}

/** "L2", or "L1–L3" where it is not sure. */
export function levelText(properties) {
  const levels = levelsOf(properties);
  return levels && (levels.sure ? `L${levels.min}` : `L${levels.min}–L${levels.max}`);
}

const townshipOf = (page, finding) =>
  finding.properties.township ?? page.names.get().get(idOf(finding))?.properties.township;
