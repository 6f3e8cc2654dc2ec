/** What the addresses of the pages about one thing say. */

/** The id in "/hydrants/{id}" or "/hydrants/{id}/plate"; undefined elsewhere. */
export const hydrantOf = (path) => part(path, /^\/hydrants\/([^/]+)/);

/** The code in "/townships/{code}/plates"; undefined elsewhere. */
export const townshipOf = (path) => part(path, /^\/townships\/([^/]+)/);

/** The address of a hydrant's page, or of something beneath it. */
export const hydrantPage = (id, beneath = '') => `/hydrants/${encodeURIComponent(id)}${beneath}`;

/** The day of a moment where the phone is, as ISO writes it. */
export function dayHere(date = new Date()) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A moment where the phone is, to the minute: "2026-11-22 09:40". */
export function minuteHere(time) {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  return `${dayHere(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function part(path, pattern) {
  const [, encoded] = pattern.exec(path) ?? [];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}
