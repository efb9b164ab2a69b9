import type { Contest, Stage } from '../../api/types';

/** Where a contest stands, as its page tells it: what is open, else what comes next, else what was last. */
export interface StageNow {
  readonly stage: Stage | undefined;
  /** The vote, where it is open or is the last thing that people could do. */
  readonly vote: Stage | undefined;
}

type Standing = Pick<Contest, 'stages' | 'publishedAt' | 'isImported'>;

export function stageNow({ stages, publishedAt, isImported }: Standing): StageNow {
  const open = stages.filter(({ state }) => state === 'open');
  const vote = stages.filter(({ kind }) => kind === 'ballots');
  const openVote = vote.find(({ state }) => state === 'open');
  // of what goes on at once, what readers can take part in
  const stage = openVote ?? open[0] ?? stages.find(({ state }) => state === 'planned');
  const isPast = publishedAt !== null || isImported;
  return {
    stage,
    vote: isPast ? undefined : (openVote ?? [...vote].reverse().find(({ openedAt }) => openedAt !== null)),
  };
}
