import type { Contest, Stage, Words } from '../../../api/types';

const DAY = 86_400_000;
export type Round = Contest['rounds'][number];

/** Said so long before a stage closes. */
const SOON = 2 * DAY;

/** What is known of a panel whose stage is open. */
export interface PanelStanding {
  readonly title: Words;
  /** Judges at work. */
  readonly judges: number;
  /** Of these, who have not accepted what will be published. */
  readonly unaccepted: number;
  /** Entries for which fewer judges are at work than each needs. */
  readonly short: number;
}

/** What the contest itself does not say, asked of the rooms that know it. */
export interface Facts {
  /** Entries that were submitted, and neither accepted nor sent back. */
  readonly waitingEntries: number;
  readonly panels: readonly PanelStanding[];
  /** Votes and facts from elsewhere that a second person has yet to confirm. */
  readonly unconfirmed: readonly Words[];
  /** Numbers of entries with less than half the median of exposure. */
  readonly littleShown: readonly number[];
}

export const NOTHING_KNOWN: Facts = { waitingEntries: 0, panels: [], unconfirmed: [], littleShown: [] };

/** Something that waits for somebody in the office. */
export type Matter =
  | { readonly kind: 'no-rulebook' | 'no-entries' }
  | { readonly kind: 'stage-overdue' | 'stage-closes'; readonly stage: Stage }
  | { readonly kind: 'panel-short' | 'panel-unaccepted'; readonly panel: PanelStanding }
  | { readonly kind: 'entries-wait'; readonly count: number }
  | { readonly kind: 'unconfirmed'; readonly title: Words }
  | { readonly kind: 'little-shown'; readonly numbers: readonly number[] }
  | { readonly kind: 'round-undecided' | 'notice-over'; readonly round: Round };

type Known = Pick<Contest, 'rulebook' | 'entriesCount' | 'stages' | 'isImported' | 'rounds'>;

/** What waits, the most pressing first. */
export function mattersOf(contest: Known, now: number, facts: Facts = NOTHING_KNOWN): Matter[] {
  const { rulebook, entriesCount, stages } = contest;
  const { panels, waitingEntries, unconfirmed, littleShown } = facts;
  return [
    ...(rulebook === null ? [{ kind: 'no-rulebook' as const }] : []),
    ...stages.filter((stage) => isOverdue(stage, now)).map((stage) => ({ kind: 'stage-overdue' as const, stage })),
    ...panels.filter(({ short }) => short > 0).map((panel) => ({ kind: 'panel-short' as const, panel })),
    ...stages.filter((stage) => closesSoon(stage, now)).map((stage) => ({ kind: 'stage-closes' as const, stage })),
    ...(entriesCount === 0 ? [{ kind: 'no-entries' as const }] : []),
    ...(waitingEntries > 0 ? [{ kind: 'entries-wait' as const, count: waitingEntries }] : []),
    ...panels.filter(({ unaccepted }) => unaccepted > 0).map((panel) => ({ kind: 'panel-unaccepted' as const, panel })),
    ...unconfirmed.map((title) => ({ kind: 'unconfirmed' as const, title })),
    ...roundMatters(contest, now),
    ...(littleShown.length > 0 ? [{ kind: 'little-shown' as const, numbers: littleShown }] : []),
  ];
}

/** Rounds that are over and not decided, and those whose notice is over and that are not published. */
function roundMatters({ rulebook, isImported, rounds, stages }: Known, now: number): Matter[] {
  if (rulebook === null || isImported) return [];
  return rounds.flatMap((round): Matter[] => {
    const { id, published, notice } = round;
    if (published !== null || (notice !== null && notice.publishedAt !== null)) return [];
    if (notice !== null) return isPast(notice.endsAt, now) ? [{ kind: 'notice-over', round }] : [];
    const own = stages.filter(({ kind, opens }) => (kind === 'marks' || kind === 'ballots') && opens?.round === id);
    const areOver = own.length > 0 && own.every(({ state }) => state === 'closed');
    return areOver ? [{ kind: 'round-undecided', round }] : [];
  });
}

const isPast = (moment: string | null, now: number): boolean => moment === null || Date.parse(moment) <= now;

/** Its time has come, and it has not opened: the rulebook is not sealed, or something is missing. */
const isOverdue = ({ state, opensAt }: Stage, now: number): boolean =>
  state === 'planned' && opensAt !== null && Date.parse(opensAt) < now;

const closesSoon = ({ state, closesAt }: Stage, now: number): boolean =>
  state === 'open' && closesAt !== null && Date.parse(closesAt) - now < SOON;

/** What happens by the clock, in its order; a stage that did not open when its time came does nothing more by itself. */
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
      ...(state !== 'closed' && !isOverdue(stage, now) && closesAt !== null
        ? [{ at: closesAt, stage, does: 'close' as const }]
        : []),
    ];
  });
  return moments
    .filter(({ at }) => Date.parse(at) > now)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
