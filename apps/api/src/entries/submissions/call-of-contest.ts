import type { Contest } from '../../contests/contests.service.js';
import type { StageNow } from '../../contests/stages.service.js';
import { problems } from '../../platform/problem/catalogue.js';
import type { CallDto } from './dto/submission.dto.js';

/** The call that is open, else the next one, else the last. */
const callOf = (stages: readonly StageNow[]): StageNow | undefined => {
  const calls = stages.filter(({ kind }) => kind === 'call');
  const inState = (state: string): StageNow[] => calls.filter((stage) => stage.state === state);
  return inState('open')[0] ?? inState('planned')[0] ?? inState('closed').at(-1);
};

const votesOf = (stages: readonly StageNow[]): StageNow[] => stages.filter(({ kind }) => kind === 'ballots');

export const hasVoteOpened = (stages: readonly StageNow[]): boolean =>
  votesOf(stages).some(({ openedAt }) => openedAt !== null);

/** The rule is the sentence of the refusal itself: whoever is late has read it before. */
export function callDtoOf({ timeZone }: Contest, stages: readonly StageNow[], now: Date): CallDto {
  const call = callOf(stages);
  const opens = votesOf(stages).flatMap(({ opensAt }) => opensAt ?? []);
  const first = opens.sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    state: call?.state ?? null,
    opensAt: call?.opensAt?.toISOString() ?? null,
    closesAt: (call?.closedAt ?? call?.closesAt)?.toISOString() ?? null,
    rule: problems['stage.closed'].detail,
    serverTime: now.toISOString(),
    timeZone,
    voteOpensAt: first?.toISOString() ?? null,
    hasVoteOpened: hasVoteOpened(stages),
  };
}
