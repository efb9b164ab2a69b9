/** What a stage is for. */
export const stageKinds = ['call', 'marks', 'roadshow', 'ballots', 'announcement'] as const;
export type StageKind = (typeof stageKinds)[number];

export const stageStates = ['planned', 'open', 'closed'] as const;
export type StageState = (typeof stageStates)[number];

/** The life of a stage: each state with those that may follow. A closed stage stays closed. */
export const stageTransitions: Readonly<Record<StageState, readonly StageState[]>> = {
  planned: ['open'],
  open: ['closed'],
  closed: [],
};

/** What a transition is judged by. */
export interface StageOfContest {
  readonly kind: StageKind;
  readonly state: StageState;
  /** An imported contest took place elsewhere: nothing is cast or marked here. */
  readonly isImported: boolean;
  readonly isRulebookSealed: boolean;
}

export type StageRefusal = 'stage.wrong-state' | 'contest.imported' | 'rulebook.not-sealed';

/** Why a stage may not go over to a state; undefined when it may. */
export function refuseTransition(stage: StageOfContest, to: StageState): StageRefusal | undefined {
  const takesVotesOrMarks = stage.kind === 'ballots' || stage.kind === 'marks';
  if (to === 'open' && stage.isImported && takesVotesOrMarks) return 'contest.imported';
  if (!stageTransitions[stage.state].includes(to)) return 'stage.wrong-state';
  return to !== 'open' || stage.isRulebookSealed ? undefined : 'rulebook.not-sealed';
}
