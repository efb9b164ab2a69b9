import type { Language } from '../language';

/** Where and for whom a moment is written down. */
export interface Clock {
  readonly timeZone: string;
  readonly language: Language;
}

interface DayParts {
  readonly withYear?: boolean;
  readonly withWeekday?: boolean;
}

/** What a clock on the wall shows. */
interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MINUTE = 60_000;
const CHINESE_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January February March April May June July August September October November December'.split(' '),
  'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
] as const;

const readers = new Map<string, Intl.DateTimeFormat>();

/** Kept by its zone: to make one takes longer than to read a hundred moments with it. */
function readerOf(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const reader =
    readers.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts, minute: 'numeric', second: 'numeric' });
  readers.set(timeZone, reader);
  return reader;
}

/**
 * Intl is asked for the numbers alone, the words around them are ours: server and browsers carry different versions of
 * its phrases, and a page that was drawn there is taken over here letter by letter.
 */
function wallOf(iso: string | number, timeZone: string): Wall {
  const parts = readerOf(timeZone).formatToParts(new Date(iso));
  const read = (type: keyof Wall): number => Number(parts.find((part) => part.type === type)?.value);
  const { year, month, day } = { year: read('year'), month: read('month'), day: read('day') };
  return { year, month, day, hour: read('hour'), minute: read('minute'), second: read('second') };
}

const two = (number: number): string => String(number).padStart(2, '0');

const weekdayOf = ({ year, month, day }: Wall): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** `2023年5月19日星期五`, `Friday, 19 May 2023`; months are short in English without a weekday. */
export function formatDay(iso: string | number, { timeZone, language }: Clock, parts: DayParts = {}): string {
  const { withYear = true, withWeekday = false } = parts;
  const wall = wallOf(iso, timeZone);
  if (language === 'zh') {
    const weekday = withWeekday ? `星期${CHINESE_WEEKDAYS[weekdayOf(wall)]}` : '';
    return `${withYear ? `${wall.year}年` : ''}${wall.month}月${wall.day}日${weekday}`;
  }
  const month = MONTHS[withWeekday ? 0 : 1][wall.month - 1];
  const weekday = withWeekday ? `${WEEKDAYS[weekdayOf(wall)]}, ` : '';
  return `${weekday}${wall.day} ${month}${withYear ? ` ${wall.year}` : ''}`;
}

/** Where there is little room: `2023.5.19`, `19 May 2023`. */
export function formatNumericDay(iso: string | number, clock: Clock): string {
  if (clock.language === 'en') return formatDay(iso, clock);
  const { year, month, day } = wallOf(iso, clock.timeZone);
  return `${year}.${month}.${day}`;
}

/** `14:30`. */
export function formatTime(iso: string | number, { timeZone }: Clock): string {
  const { hour, minute } = wallOf(iso, timeZone);
  return `${two(hour)}:${two(minute)}`;
}

/** `14:30:05`. */
export function formatSecond(iso: string | number, { timeZone }: Clock): string {
  const { hour, minute, second } = wallOf(iso, timeZone);
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

/** A day with its time, and where the zone has summer time with the offset of that moment: it is not the same all year. */
export const formatMoment = (iso: string, clock: Clock): string =>
  `${formatDay(iso, clock)} ${formatTime(iso, clock)}${seasonalOffset(iso, clock)}`;

/** A day without a time, as a newspaper has it: `2023-03-27`. */
export const formatDate = (date: string, language: Language, parts?: DayParts): string =>
  formatDay(`${date}T00:00:00Z`, { timeZone: 'UTC', language }, parts);

/** A window that ends at midnight ends with the day before, at 24:00. */
export function lastDay(iso: string, clock: Clock): { readonly at: number; readonly time: string } {
  const at = Date.parse(iso);
  const time = formatTime(at, clock);
  return time === '00:00' ? { at: at - MINUTE, time: '24:00' } : { at, time };
}

/**
 * First and last day of a window, what both share said once: `2022年9月19日`, `12月31日`; one day alone. An end in the
 * middle of a day says its time, so that nobody counts on the rest of that day.
 */
export function formatWindow(opensAt: string, closesAt: string, clock: Clock): readonly string[] {
  const { at: last, time } = lastDay(closesAt, clock);
  const isWhole = time === '24:00';
  const end = isWhole ? '' : ` ${time}${seasonalOffset(closesAt, clock)}`;
  const [from, to] = [formatDay(opensAt, clock), formatDay(last, clock)];
  if (from === to && isWhole) return [to];
  const isOneYear = wallOf(opensAt, clock.timeZone).year === wallOf(last, clock.timeZone).year;
  if (!isOneYear) return [from, to + end];
  const short = { withYear: false };
  return clock.language === 'zh'
    ? [from, formatDay(last, clock, short) + end]
    : [formatDay(opensAt, clock, short), to + end];
}

/** Minutes that a zone is ahead of UTC, at a moment. */
export function minutesAhead(iso: string | number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallOf(iso, timeZone);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - new Date(iso).getTime()) / MINUTE);
}

/** `UTC+8`, at this moment. */
export function offsetOf(iso: string | number, timeZone: string): string {
  const ahead = minutesAhead(iso, timeZone);
  if (ahead === 0) return 'UTC';
  const size = Math.abs(ahead);
  const minutes = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `UTC${ahead < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${minutes}`;
}

/** Whether clocks there are put forward and back within the year of this moment. */
export function hasSummerTime(iso: string | number, timeZone: string): boolean {
  const { year } = wallOf(iso, timeZone);
  return minutesAhead(Date.UTC(year, 0, 1), timeZone) !== minutesAhead(Date.UTC(year, 6, 1), timeZone);
}

/** The offset of a moment in brackets, where it is not the same all year. */
export function seasonalOffset(iso: string | number, { timeZone, language }: Clock): string {
  if (!hasSummerTime(iso, timeZone)) return '';
  const offset = offsetOf(iso, timeZone);
  return language === 'zh' ? `\uff08${offset}\uff09` : ` (${offset})`;
}
