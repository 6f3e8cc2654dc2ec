/** How collections and edits are called. */
import { hasText } from '../i18n/words.js';
import { whole } from '../pure/format.js';

/** "消火栓"; the name itself where there is no word. */
export function collectionName(t, name) {
  const key = `data.collection.${name}`;
  return hasText(key) ? t(key) : name;
}

/** How many of which collection: "消火栓 3、道路 1". */
export function countsOf({ t, view }, features) {
  return Object.entries(features)
    .map(([name, count]) => `${collectionName(t, name)} ${whole(count, view.get().language)}`)
    .join(t('app.and'));
}

/** "张三 · 管理员". */
export const authorOf = ({ t }, { by, role }) => `${by} · ${t(`account.role.${role}`)}`;
