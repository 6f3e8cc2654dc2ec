/** Rows of a table in the order of a column, those that hold some words, and both as a file. */

const COLLATOR = { zh: 'zh-CN', en: 'en' };

/** What a spreadsheet would take for a formula, the wide signs too, behind apostrophes or not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const MARK = '\uFEFF';

/**
 * Rows by a value of each: numbers by size and before texts, texts as the language sorts them. What
 * is not known (null, undefined, not a number) stands last in both directions; of what is equal the
 * given order stays.
 *
 * @param value gives a row's number or text
 * @param isDown whether the largest stands first
 */
export function sorted(rows, value, { isDown = false, language = 'zh' } = {}) {
  const { compare } = new Intl.Collator(COLLATOR[language], { numeric: true });
  const order = (a, b) => {
    if (typeof a !== typeof b) {
      return typeof a === 'number' ? -1 : 1;
    }
    return typeof a === 'number' ? a - b : compare(a, b);
  };
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const known = keyed.filter(({ key }) => isKnown(key)).sort((a, b) => order(a.key, b.key) * (isDown ? -1 : 1));
  return [...known, ...keyed.filter(({ key }) => !isKnown(key))].map(({ row }) => row);
}

/** The rows of which the texts hold every word that was typed, large or small; all where none was. */
export function matching(rows, textsOf, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = textsOf(row).filter((value) => typeof value === 'string').join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What pressing a column's head leads to: upwards, downwards, then as the rows were given. */
export function pressed(order, key) {
  if (order?.key !== key) {
    return { key, isDown: false };
  }
  return order.isDown ? null : { key, isDown: true };
}

/**
 * A table as CSV in UTF-8 with its mark, by which spreadsheets know it. Numbers are left as they are,
 * what is not known is an empty cell, and a text that would be a formula has an apostrophe before it,
 * as in the files of the server.
 *
 * @param columns of each its head and the value of a row
 */
export function csvOf(columns, rows) {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  return MARK + lines.map((line) => `${line.map(cell).join(',')}\n`).join('');
}

function cell(value) {
  if (!isKnown(value)) {
    return '';
  }
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const isKnown = (value) => value !== null && value !== undefined && !Number.isNaN(value);
