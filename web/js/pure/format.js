/** Numbers and days as people read them. What is not known is a dash, never 0. */

const LOCALE = { zh: 'zh-CN', en: 'en-GB' };
export const DASH = '–';

/** 30124 is "30,124". */
export function whole(number, language = 'zh') {
  return known(number) ? Math.round(number).toLocaleString(LOCALE[language]) : DASH;
}

/** A number with as many decimals as it needs, two at most. */
export function decimal(number, language = 'zh') {
  return known(number)
    ? number.toLocaleString(LOCALE[language], { maximumFractionDigits: 2 })
    : DASH;
}

const KIB = 1024;

/** Bytes as "0.5 KiB" or "12.25 MiB". */
export const sizeOf = (bytes, language = 'zh') =>
  (bytes < KIB * KIB ? `${decimal(bytes / KIB, language)} KiB` : `${decimal(bytes / KIB / KIB, language)} MiB`);

/** A part of a whole as "64.4%"; never rounded up to 100 nor down to 0. */
export function percent(part, whole) {
  if (!known(part) || !known(whole) || whole === 0) {
    return DASH;
  }
  const share = (part / whole) * 100;
  const shown = Math.round(share * 10) / 10;
  if (shown >= 100 && part < whole) {
    return '99.9%';
  }
  return shown <= 0 && part > 0 ? '0.1%' : `${shown.toFixed(1)}%`;
}

/** "61.2–70.1%"; one figure when both ends show the same. */
export function percentRange(low, high, whole) {
  const [from, to] = [percent(low, whole), percent(high, whole)];
  return from === to ? from : `${from.replace('%', '')}–${to}`;
}

/** Metres to the metre, kilometres from ten on. */
export function metres(distance, language = 'zh') {
  if (!known(distance)) {
    return DASH;
  }
  return distance < 10000
    ? `${whole(distance, language)} m`
    : `${decimal(distance / 1000, language)} km`;
}

/** Seconds as minutes and seconds. */
export function duration(seconds, t) {
  if (!known(seconds)) {
    return DASH;
  }
  const all = Math.round(seconds);
  const [minutes, rest] = [Math.floor(all / 60), all % 60];
  if (minutes === 0) {
    return t('duration.s', { seconds: rest });
  }
  return t(rest === 0 ? 'duration.min' : 'duration.min.s', { minutes, seconds: rest });
}

/** Days as ISO writes them; anything else is a dash. */
export function day(text) {
  return /^\d{4}-\d{2}-\d{2}/.test(text ?? '') ? text.slice(0, 10) : DASH;
}

/** Whether a text is a day that the calendar has. */
export function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The last day of the month that lies a number of months from a day. */
export function monthEnd(dayText, months) {
  const [year, month] = dayText.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/** How many months lie between two days, by their calendar months. */
export function monthsBetween(from, to) {
  const [fromYear, fromMonth] = from.split('-').map(Number);
  const [toYear, toMonth] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

function known(number) {
  return typeof number === 'number' && Number.isFinite(number);
}
