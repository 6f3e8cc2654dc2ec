/** What the addresses of the pages about one thing say. */

/** The id in "/hydrants/{id}" or "/hydrants/{id}/plate"; undefined elsewhere. */
export const hydrantOf = (path) => part(path, /^\/hydrants\/([^/]+)/);

/** The id in "/villages/{id}"; undefined elsewhere. */
export const villageOf = (path) => part(path, /^\/villages\/([^/]+)/);

/** The code in "/townships/{code}" or "/townships/{code}/plates"; undefined elsewhere. */
export const townshipOf = (path) => part(path, /^\/townships\/([^/]+)/);

/** The address of a hydrant's page, or of something beneath it. */
export const hydrantPage = (id, beneath = '') => `/hydrants/${encodeURIComponent(id)}${beneath}`;

/** The address of the sheet of a township or a village, "/townships/{code}" or "/villages/{id}". */
export const sheetPage = (collection, id, { asOf, language }) =>
  `/${collection}/${encodeURIComponent(id)}#${new URLSearchParams({ ...(asOf && { as_of: asOf }), lang: language })}`;

/** All of China has one. */
export const COUNTY_ZONE = 'Asia/Shanghai';

/** Days are the county's, on the server as well; a phone that was set to another zone changes none. */
const COUNTY_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: COUNTY_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of a moment in the county, as ISO writes it. */
export const countyDay = (date = new Date()) => COUNTY_DAY.format(date);

/** A moment where the phone is, to the minute: "2026-11-22 09:40". */
export function minuteHere(time) {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function part(path, pattern) {
  const [, encoded] = pattern.exec(path) ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}
