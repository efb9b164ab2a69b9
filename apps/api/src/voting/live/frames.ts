import type { TotalDto, TotalsDto } from '../dto/totals.dto.js';

const RETRY_MILLISECONDS = 3_000;

const frameOf = (event: string, data: object): Buffer =>
  Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** All of it, as it comes first; each listener comes back after a time of its own, so that they do not all come at once. */
export function firstFrame(totals: TotalsDto): Buffer {
  const retry = Math.round(RETRY_MILLISECONDS * (1 + Math.random()));
  return Buffer.concat([Buffer.from(`retry: ${retry}\n`), frameOf('totals', totals)]);
}

/** That nothing has changed until then. */
export const stillFrame = ({ asOf }: TotalsDto): Buffer => frameOf('still', { asOf });

/** What is other than before: of entries those with other votes or another count; all of it where the entries are others; null for nothing. */
export function changeFrame(before: TotalsDto, after: TotalsDto): Buffer | null {
  const areSameEntries =
    after.totals.length === before.totals.length &&
    after.totals.every(({ entry }, at) => entry === before.totals[at]?.entry);
  if (!areSameEntries) return frameOf('totals', after);
  const changed = after.totals.filter((each, at) => isOther(each, before.totals[at]));
  if (changed.length === 0 && besides(before) === besides(after)) return null;
  return frameOf('changes', { ...after, totals: changed });
}

const besides = (totals: TotalsDto): string => JSON.stringify({ ...totals, asOf: null, totals: null });

const isOther = (after: TotalDto, before: TotalDto | undefined): boolean =>
  after.votes !== before?.votes || after.counted !== before.counted || after.firsts !== before.firsts;
