import type { Contest, Stage } from '../../api/types';

type Round = Contest['rounds'][number];

/** Where a contest stands, as its page tells it: what is open, else what comes next, else what was last. */
export interface StageNow {
  readonly stage: Stage | undefined;
  /** The vote, where it is open or is the last thing that people could do. */
  readonly vote: Stage | undefined;
  /** The round whose lists are proposed for everybody to object. */
  readonly proposed: Round | undefined;
}

type Standing = Pick<Contest, 'stages' | 'publishedAt' | 'isImported' | 'rounds'>;

export function stageNow({ stages, publishedAt, isImported, rounds }: Standing): StageNow {
  const open = stages.filter(({ state }) => state === 'open');
  const vote = stages.filter(({ kind }) => kind === 'ballots');
  const openVote = vote.find(({ state }) => state === 'open');
  const proposed = [...rounds].reverse().find(({ notice }) => notice !== null && notice.publishedAt === null);
  const openNotice = proposed && open.find(({ kind, opens }) => kind === 'notice' && opens?.round === proposed.id);
  const isPast = publishedAt !== null || isImported;
  return {
    // of what goes on at once, what readers can take part in
    stage: openVote ?? openNotice ?? open[0] ?? stages.find(({ state }) => state === 'planned'),
    vote: isPast ? undefined : (openVote ?? [...vote].reverse().find(({ openedAt }) => openedAt !== null)),
    proposed: isPast ? undefined : proposed,
  };
}

/** So long a page may be older than the opening that it does not show yet. */
const GRACE = 120_000;

/** Whether its time has come and it has not opened: something that it needs is missing. */
export const isOverdue = ({ state, opensAt }: Pick<Stage, 'state' | 'opensAt'>, now: number): boolean =>
  state === 'planned' && opensAt !== null && Date.parse(opensAt) + GRACE < now;

/** The round whose lists a stage leads to, where there are such lists: its notice, or its marks where it has none. */
export function listedAt(stage: Stage, { stages, rounds }: Pick<Contest, 'stages' | 'rounds'>): Round | undefined {
  const round = stage.opens?.round;
  const last = [...stages].reverse().find(({ kind, opens }) => opens?.round === round && kind !== 'announcement');
  return round === undefined || last?.key !== stage.key
    ? undefined
    : rounds.find(({ id, notice }) => id === round && notice !== null);
}
