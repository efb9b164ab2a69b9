import type { Contest, Stage } from '../../../api/types';

const DAY = 86_400_000;
/** Said so long before a stage closes. */
const SOON = 2 * DAY;

/** Something that waits for somebody in the office. */
export type Matter =
  | { readonly kind: 'no-rulebook' }
  | { readonly kind: 'no-entries' }
  | { readonly kind: 'stage-overdue'; readonly stage: Stage }
  | { readonly kind: 'stage-closes'; readonly stage: Stage }
  | { readonly kind: 'unpublished' };

type Known = Pick<Contest, 'rulebook' | 'entriesCount' | 'stages' | 'isImported' | 'publishedAt'>;

/** What waits, the most pressing first. */
export function mattersOf({ rulebook, entriesCount, stages, isImported, publishedAt }: Known, now: number): Matter[] {
  const matters: Matter[] = [];
  if (rulebook === null) matters.push({ kind: 'no-rulebook' });
  for (const stage of stages) if (isOverdue(stage, now)) matters.push({ kind: 'stage-overdue', stage });
  for (const stage of stages) if (closesSoon(stage, now)) matters.push({ kind: 'stage-closes', stage });
  if (entriesCount === 0) matters.push({ kind: 'no-entries' });
  const areOver = stages.length > 0 && stages.every(({ state }) => state === 'closed');
  if (areOver && !isImported && publishedAt === null && rulebook !== null) matters.push({ kind: 'unpublished' });
  return matters;
}

/** Its time has come, and it has not opened: the rulebook is not sealed, or something is missing. */
const isOverdue = ({ state, opensAt }: Stage, now: number): boolean =>
  state === 'planned' && opensAt !== null && Date.parse(opensAt) < now;

const closesSoon = ({ state, closesAt }: Stage, now: number): boolean =>
  state === 'open' && closesAt !== null && Date.parse(closesAt) - now < SOON;

/** What happens by the clock, in its order. */
export interface Coming {
  readonly at: string;
  readonly stage: Stage;
  readonly does: 'open' | 'close';
}

export function comingOf(stages: readonly Stage[], now: number): Coming[] {
  const moments = stages.flatMap((stage): Coming[] => {
    const { state, opensAt, closesAt } = stage;
    return [
      ...(state === 'planned' && opensAt !== null ? [{ at: opensAt, stage, does: 'open' as const }] : []),
      ...(state !== 'closed' && closesAt !== null ? [{ at: closesAt, stage, does: 'close' as const }] : []),
    ];
  });
  return moments
    .filter(({ at }) => Date.parse(at) > now)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
