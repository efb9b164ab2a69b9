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

const writers = new Map<string, Intl.DateTimeFormat>();

/** Kept by what it was asked for: to make one takes longer than to write a hundred days with it. */
function writerOf({ timeZone, language }: Clock, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, timeZone, options]);
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
  writers.set(key, writer);
  return writer;
}

const write = (iso: string | number, clock: Clock, options: Intl.DateTimeFormatOptions): string =>
  writerOf(clock, options).format(new Date(iso));

const zoneIn = (iso: string, clock: Clock, timeZoneName: 'short' | 'long'): string | undefined =>
  writerOf(clock, { timeZoneName })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === 'timeZoneName')?.value;

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
export const offsetOf = (iso: string, timeZone: string): string =>
  (zoneIn(iso, { timeZone, language: 'zh' }, 'short') ?? 'UTC').replace('GMT', 'UTC');

export const zoneName = (iso: string, clock: Clock): string => zoneIn(iso, clock, 'long') ?? clock.timeZone;
