import type { Channel, QuotaWindow } from '../rulebook/schema.js';

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

/** What a voter may do in a channel whose ballots choose entries: how many a ballot names, how many ballots a window. */
export interface ChoiceRules {
  readonly from: number;
  readonly to: number;
  readonly ballots: number;
  readonly window: QuotaWindow;
  readonly span: QuotaSpan;
}

/** undefined for an imported channel, and for one of another form or with other quotas than these. */
export function choiceRules({ kind, form, quotas = [] }: Channel): ChoiceRules | undefined {
  const [quota, ...others] = quotas;
  if (kind !== 'online' || form.kind !== 'choose' || quota === undefined || others.length > 0) return undefined;
  if (form.repeat === true || form.shared === true || form.per !== undefined) return undefined;
  if (quota.per !== 'voter' || quota.perEntry === true || quota.distinct === true || quota.across !== undefined) {
    return undefined;
  }
  const span = quotaSpan(quota.window);
  if (span === undefined) return undefined;
  return { from: form.from, to: form.to, ballots: quota.ballots, window: quota.window, span };
}
