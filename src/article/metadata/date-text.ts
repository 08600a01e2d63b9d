// Reads one date out of a text: ISO 8601, RFC 2822, numbers, and dates as people write them. Where it stood, and whether
// it is the date of publication, is dates.ts. A zone is kept where stated and never invented.
import { pattern } from '../dom/pattern';
import { monthOf } from './months';

const MAX_LENGTH = 200;
const FIRST_YEAR = 1700;
const LAST_YEAR = 2100;

const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z\b|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;
/** `20250904`, `20250904T1015Z`, `2025/09/04`, `2025.9.4`. */
const YEAR_FIRST = /(?<![\d/.])(\d{4})([/.\u2010-\u2015])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?/;
const NUMERIC = /(?<![\d/.:-])(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d:])/;
const DAY_MONTH = pattern(
  "(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|ος|\\.|-го)?[\\s,.-]*(?:de |d['’]|of |den |di )?\\s*(\\p{L}[\\p{L}\\p{M}.]{1,13}?)\\.?(?:'?|)[\\s,.-]+(?:de |del |of |року |год[а]? )?\\s*'?(\\d{4})(?!\\d)",
);
const MONTH_DAY = pattern(
  '(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}\\p{M}]{2,13})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:,|\\s|\\s?-)\\s*(\\d{4})(?!\\d)',
);
const YEAR_MONTH_DAY = pattern(
  '(?<!\\d)(\\d{4})[.,]?\\s+(?:m\\.\\s+|gada\\s+)?(\\p{L}[\\p{L}\\p{M}]{2,13})\\.?\\s+(\\d{1,2})(?!\\d)',
);
const VIETNAMESE = /(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i;
/** A time with its zone after a written date, as RFC 2822 and Date#toString write it. */
const CLOCK_ZONE =
  /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:(?:GMT|UTC)\s*)?([+-]\d{2}):?(\d{2})\b|(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:GMT|UTC|Z)\b/;
/** English-speaking places write the month first only here; everywhere else the day comes first. */
const MONTH_FIRST = /^(?:en(?:-(?:us|ph|ca|bz|pr|gu))?|es-pr|fil|tl)$/i;

const two = (n: number) => String(n).padStart(2, '0');

function plainDate(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The first date in the text, as `2025-09-04` or, where the text states time and zone, `2025-09-04T10:15:00+02:00`.
 * `language` (BCP 47) decides month names and the order of `03/04/2025`. Null where there is none.
 */
export function readDate(text: string, language: string): string | null {
  const line = westernDigits(text.slice(0, MAX_LENGTH)).trim();
  if (!/\d/.test(line)) return null;
  return isoDate(line) ?? numberDate(line) ?? writtenDate(line, language) ?? numericDate(line, language);
}

/** The date that the numbers of a text give in the other order, where the language alone decided theirs; else null. */
export function inOtherOrder(text: string, language: string): string | null {
  const line = westernDigits(text.slice(0, MAX_LENGTH)).trim();
  const read = isoDate(line) ?? numberDate(line) ?? writtenDate(line, language);
  const date = read === null ? numericDate(line, language) : null;
  const [, first = '', separator, second = ''] = NUMERIC.exec(line) ?? [];
  if (date === null || separator === '.' || Number(first) > 12 || Number(second) > 12) return null;
  return dayAndMonthSwapped(date);
}

/** `2021-11-01` for `2021-01-11`, both as plain dates. */
export function dayAndMonthSwapped(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}-${day}-${month}`;
}

/** Arabic-Indic, Persian and Devanagari digits as 0-9. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) =>
    String(((digit.charCodeAt(0) & 0x0f) % 16) - (digit >= '\u0966' && digit <= '\u096f' ? 6 : 0)),
  );
}

function isoDate(line: string): string | null {
  const m = ISO.exec(line);
  if (m === null) return null;
  const date = plainDate(Number(m[1]), Number(m[2]), Number(m[3]));
  if (date === null || m[4] === undefined || m[8] === undefined) return date;
  return withTime(date, m[4], m[5] ?? '00', m[6] ?? '00', m[7] ?? '', m[8]);
}

function withTime(date: string, hour: string, minute: string, second: string, fraction: string, zone: string): string {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  const digits = /^[+-]/.test(zone) ? zone.replace(':', '').padEnd(5, '0') : '';
  if (digits !== '' && (Number(digits.slice(1, 3)) > 14 || Number(digits.slice(3)) > 59)) return date;
  const offset = digits === '' ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`;
  const part = fraction === '' || /^0+$/.test(fraction) ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
  return `${date}T${two(Number(hour))}:${minute}:${second}${part}${offset}`;
}

/** Packed digits and seconds or milliseconds since 1970. */
function numberDate(line: string): string | null {
  const m = PACKED.exec(line);
  if (m !== null && m[0].length !== 10) {
    const date = plainDate(Number(m[1]), Number(m[2]), Number(m[3]));
    if (date !== null)
      return m[7] === undefined || m[4] === undefined
        ? date
        : withTime(date, m[4], m[5] ?? '00', m[6] ?? '00', '', 'Z');
  }
  const epoch = /^(\d{9,10}|\d{12,13})(?:\.\d+)?$/.exec(line)?.[1];
  if (epoch === undefined) return null;
  return new Date(Number(epoch) * (epoch.length <= 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
}

function writtenDate(line: string, language: string): string | null {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const read = (pattern: RegExp, year: number, month: number, day: number): string | null => {
    const m = pattern.exec(line);
    if (m === null) return null;
    const name = m[month] ?? '';
    return plainDate(
      westernYear(Number(m[year]), language),
      /^\d/.test(name) ? Number(name) : monthOf(name, base),
      Number(m[day]),
    );
  };
  const date =
    read(EAST_ASIAN, 1, 2, 3) ??
    read(VIETNAMESE, 3, 2, 1) ??
    read(MONTH_DAY, 3, 1, 2) ??
    read(DAY_MONTH, 3, 2, 1) ??
    read(YEAR_MONTH_DAY, 1, 2, 3) ??
    read(YEAR_FIRST, 1, 3, 4);
  if (date === null) return null;
  const clock = CLOCK_ZONE.exec(line);
  if (clock === null) return date;
  const zone = clock[4] === undefined ? 'Z' : `${clock[4]}:${clock[5] ?? '00'}`;
  return withTime(date, clock[1] ?? clock[6] ?? '', clock[2] ?? clock[7] ?? '', clock[3] ?? clock[8] ?? '00', '', zone);
}

/** Thai pages count years from 543 BC. */
function westernYear(year: number, language: string): number {
  return /^th/i.test(language) && year > 2400 && year < 2700 ? year - 543 : year;
}

function numericDate(line: string, language: string): string | null {
  const m = NUMERIC.exec(line);
  if (m === null) return null;
  const [first, second] = [Number(m[1]), Number(m[3])];
  const year = (m[4] ?? '').length === 2 ? 2000 + Number(m[4]) : Number(m[4]);
  // Dots are written day first everywhere; with slashes the language decides, unless only one order is possible.
  const monthFirst = m[2] !== '.' && MONTH_FIRST.test(language) && first <= 12;
  const [month, day] = monthFirst || second > 12 ? [first, second] : [second, first];
  return plainDate(year, month, day);
}
