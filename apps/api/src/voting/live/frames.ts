import type { TotalsDto } from '../dto/totals.dto.js';

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

/** What is other than before: of entries those with other votes; all of it where the entries are others; null for nothing. */
export function changeFrame(before: TotalsDto, after: TotalsDto): Buffer | null {
  const { asOf: _before, totals: old, ...otherwise } = before;
  const { asOf: _after, totals, ...now } = after;
  const areSameEntries = totals.length === old.length && totals.every(({ entry }, at) => entry === old[at]?.entry);
  if (!areSameEntries) return frameOf('totals', after);
  const changed = totals.filter(({ votes }, at) => votes !== old[at]?.votes);
  if (changed.length === 0 && JSON.stringify(now) === JSON.stringify(otherwise)) return null;
  return frameOf('changes', { ...after, totals: changed });
}
