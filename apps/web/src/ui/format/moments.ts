import { type Language, localeOf } from '../language';

/** Where and for whom a moment is written down. */
export interface Clock {
  readonly timeZone: string;
  readonly language: Language;
}

interface DayParts {
  readonly withYear?: boolean;
  readonly withWeekday?: boolean;
}

const MINUTE = 60_000;

const write = (iso: string | number, { timeZone, language }: Clock, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options }).format(new Date(iso));

/** `2023年5月19日星期五`, `Friday 19 May 2023`; months are short in English without a weekday. */
export function formatDay(iso: string | number, clock: Clock, parts: DayParts = {}): string {
  const { withYear = true, withWeekday = false } = parts;
  return write(iso, clock, {
    ...(withYear ? { year: 'numeric' } : {}),
    month: clock.language === 'zh' || withWeekday ? 'long' : 'short',
    day: 'numeric',
    ...(withWeekday ? { weekday: 'long' } : {}),
  });
}

/** `14:30`. */
export const formatTime = (iso: string | number, clock: Clock): string =>
  write(iso, clock, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const formatMoment = (iso: string, clock: Clock): string => `${formatDay(iso, clock)} ${formatTime(iso, clock)}`;

/** A day without a time, as a newspaper has it: `2023-03-27`. */
export const formatDate = (date: string, language: Language, parts?: DayParts): string =>
  formatDay(`${date}T00:00:00Z`, { timeZone: 'UTC', language }, parts);

/** A window that ends at midnight ends with the day before, at 24:00. */
export function lastDay(iso: string, clock: Clock): { readonly at: number; readonly time: string } {
  const at = Date.parse(iso);
  const time = formatTime(at, clock);
  return time === '00:00' ? { at: at - MINUTE, time: '24:00' } : { at, time };
}

/** First and last day of a window, what both share said once: `2022年9月19日`, `12月31日`; one day alone. */
export function formatWindow(opensAt: string, closesAt: string, clock: Clock): readonly string[] {
  const last = lastDay(closesAt, clock).at;
  const [from, to] = [formatDay(opensAt, clock), formatDay(last, clock)];
  if (from === to) return [to];
  const isOneYear = write(opensAt, clock, { year: 'numeric' }) === write(last, clock, { year: 'numeric' });
  if (!isOneYear) return [from, to];
  const short = { withYear: false };
  return clock.language === 'zh' ? [from, formatDay(last, clock, short)] : [formatDay(opensAt, clock, short), to];
}

/** `UTC+8`, at this moment. */
export function offsetOf(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(iso));
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC').replace('GMT', 'UTC');
}

export function zoneName(iso: string, { timeZone, language }: Clock): string {
  const options = { timeZone, timeZoneName: 'long' } as const;
  const parts = new Intl.DateTimeFormat(localeOf(language), options).formatToParts(new Date(iso));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
