/** How an attribute and its value are written on a card. */

export function attributeName({ t }, name) {
  const found = t(`attribute.${name}`);
  return found === `attribute.${name}` ? name : found;
}

/** Attributes that name a township or village. */
const PLACES = ['township', 'village'];

export function attributeValue(page, name, raw) {
  if (PLACES.includes(name)) {
    return page.nameOf(raw);
  }
  if (typeof raw === 'number') {
    return raw.toLocaleString(page.view.get().language === 'zh' ? 'zh-CN' : 'en-GB');
  }
  return Array.isArray(raw) ? raw.map(page.word).join(page.t('app.and')) : page.word(raw);
}
