/** The part of a card that tells those with an account who changed what, when, from what to what. */
import { el } from '../dom.js';
import { DASH } from '../pure/format.js';
import { historyLine } from '../pure/history.js';
import { attributeName, attributeValue } from './attribute.js';

/** So many are shown; the others are counted. */
const SHOWN = 20;

export function historyPart(page, history) {
  const { t } = page;
  const more = history.length - SHOWN;
  return history.length > 0 && [
    el('h3', {}, t('history.title')),
    el('ol.history', {}, history.slice(0, SHOWN).map((edit) => item(page, historyLine(edit)))),
    more > 0 && el('p.quiet', {}, t('history.more', { count: more })),
  ];
}

function item(page, line) {
  const { t } = page;
  return el('li', {},
    el('p', {},
      el('strong', {}, t(`history.kind.${line.kind}`)),
      ` ${line.by} · ${t(`account.role.${line.role}`)} · `,
      el('time', { datetime: line.at }, time(page, line.at)),
      line.undone && el('em', {}, ` ${t('history.undone')}`)),
    line.why.map((why) => el('p.quiet', {}, why)),
    line.moved && el('p', {}, t('history.moved')),
    line.attributes.map((change) => el('p', {}, changed(page, change))));
}

function changed(page, { attribute, before, after }) {
  const shown = (raw) => (raw === null ? DASH : attributeValue(page, attribute, raw));
  return `${attributeName(page, attribute)}: ${shown(before)} → ${shown(after)}`;
}

function time({ view }, at) {
  const locale = view.get().language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
