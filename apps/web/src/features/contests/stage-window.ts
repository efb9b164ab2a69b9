import type { Stage } from '../../api/types';
import { type Clock, formatDay, formatWindow } from '../../ui/format/moments';

/** When a stage is, or was: the days of its window, and the days that were announced where they were others. */
export interface StageWindow {
  readonly days: readonly string[];
  readonly announced: readonly string[] | null;
}

type Dated = Pick<Stage, 'opensAt' | 'closesAt' | 'openedAt' | 'closedAt' | 'announced'>;

interface Span {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

function daysOf({ opensAt, closesAt }: Span, clock: Clock): readonly string[] {
  if (opensAt !== null && closesAt !== null) return formatWindow(opensAt, closesAt, clock);
  const one = opensAt ?? closesAt;
  return one === null ? [] : [formatDay(one, clock)];
}

/** What really happened counts for more than what was planned. */
export function windowOf({ opensAt, closesAt, openedAt, closedAt, announced }: Dated, clock: Clock): StageWindow {
  const days = daysOf({ opensAt: openedAt ?? opensAt, closesAt: closedAt ?? closesAt }, clock);
  const first = daysOf(announced, clock);
  const isSame = first.join('|') === days.join('|') || first.length === 0;
  return { days, announced: isSame ? null : first };
}
