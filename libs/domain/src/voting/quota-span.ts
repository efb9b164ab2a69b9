import type { QuotaWindow } from '../rulebook/schema.js';

/**
 * A quota's windows, numbered by the clocks of the contest's time zone: the n-th lasts from n × `seconds` + `begins` to
 * (n + 1) × `seconds` + `begins` seconds behind 1 January 1970, 00:00. Of the whole contest `seconds` is 0 and n is 0.
 */
export interface QuotaSpan {
  readonly seconds: number;
  readonly begins: number;
}

const WHOLE: QuotaSpan = { seconds: 0, begins: 0 };
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** undefined for a window that is none: a least time between two ballots. */
export function quotaSpan(window: QuotaWindow): QuotaSpan | undefined {
  if (window === 'contest') return WHOLE;
  if ('minutes' in window) return { seconds: window.minutes * MINUTE, begins: 0 };
  if ('apartMinutes' in window) return undefined;
  if (window.every === 'hour') return { seconds: HOUR, begins: 0 };
  const [hours, minutes] = window.from.split(':').map(Number);
  return { seconds: DAY, begins: (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE };
}
