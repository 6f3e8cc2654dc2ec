/** The texts of the page in the language that is chosen. */
import en from './en.js';
import zh from './zh.js';

const LANGUAGES = { zh, en };

/** A text by key, its {names} filled in; the key itself where there is no text. */
export function text(language, key, values = {}) {
  const found = LANGUAGES[language][key] ?? key;
  return found.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** The word for a value of the data, "in_service"; the value itself where there is none. */
export function valueWord(language, value) {
  return LANGUAGES[language][`value.${value}`] ?? String(value);
}

/** The language that the page is in. */
export const languageShown = () => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

/** Whether there is a text of a key. */
export const hasText = (key) => key in zh;
