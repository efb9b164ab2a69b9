/** What a stage is for. */
export const stageKinds = ['call', 'marks', 'roadshow', 'ballots', 'notice', 'announcement'] as const;
export type StageKind = (typeof stageKinds)[number];

export const stageStates = ['planned', 'open', 'closed'] as const;
export type StageState = (typeof stageStates)[number];

/**
 * What organisers may do to a stage by hand: from each state, to each that may follow, and what that is called. The clock
 * does the rest: a stage opens and closes by itself as it is planned.
 */
export const stageTransitions = {
  planned: { planned: 'put-off', open: 'open', closed: 'call-off' },
  open: { open: 'extend', closed: 'close' },
  closed: { open: 'reopen' },
} as const satisfies Record<StageState, Partial<Record<StageState, string>>>;

type Transitions = (typeof stageTransitions)[StageState];
export type StageAct = Transitions extends infer Row ? (Row extends Row ? Row[keyof Row] : never) : never;

export const stageActs = ['put-off', 'open', 'call-off', 'extend', 'close', 'reopen'] as const satisfies StageAct[];

/** When a stage opens and closes by itself, in milliseconds of the epoch; null: not by itself. */
export interface StagePlan {
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}

/** What organisers ask for; a time that is left out stays as it is planned. */
export interface StageChange {
  readonly to: StageState;
  readonly opensAt?: number | null | undefined;
  readonly closesAt?: number | null | undefined;
}

/** What a transition is judged by. */
export interface StageOfContest {
  readonly kind: StageKind;
  readonly state: StageState;
  readonly plan: StagePlan;
  /** An imported contest took place elsewhere: nothing is cast or marked here. */
  readonly isImported: boolean;
  readonly isRulebookSealed: boolean;
  /** Whether this version cannot run what the stage opens. */
  readonly cannotRun: boolean;
  /** Whether the evidence of its round is frozen. */
  readonly isRoundFrozen: boolean;
  /** Whether a stage of a later round has opened. */
  readonly hasNextRoundOpened: boolean;
}

export type StageRefusal =
  | 'stage.wrong-state'
  | 'contest.imported'
  | 'rulebook.not-sealed'
  | 'stage.cannot-run'
  | 'stage.round-frozen'
  | 'stage.next-round-opened'
  | 'stage.time-unwanted'
  | 'stage.time-missing'
  | 'stage.time-past'
  | 'stage.empty-window';

/** Why a stage may not be changed so at this moment; undefined when it may. */
export function refuseTransition(stage: StageOfContest, change: StageChange, now: number): StageRefusal | undefined {
  const takesVotesOrMarks = stage.kind === 'ballots' || stage.kind === 'marks';
  if (change.to === 'open' && stage.isImported && takesVotesOrMarks) return 'contest.imported';
  const act = actOf(stage.state, change.to);
  if (act === undefined) return 'stage.wrong-state';
  if (change.to === 'open' && !stage.isRulebookSealed) return 'rulebook.not-sealed';
  if (change.to === 'open' && stage.cannotRun) return 'stage.cannot-run';
  const past = act === 'reopen' ? refuseReopening(stage) : undefined;
  if (past !== undefined) return past;
  return refuseTimes(act, stage.plan, change) ?? refuseMoments(planAfter(stage.plan, change), change, now);
}

/** What is decided stays so; a notice alone begins anew on evidence that is frozen. */
function refuseReopening({ kind, isRoundFrozen, hasNextRoundOpened }: StageOfContest): StageRefusal | undefined {
  if (isRoundFrozen && kind !== 'notice') return 'stage.round-frozen';
  return hasNextRoundOpened ? 'stage.next-round-opened' : undefined;
}

/** The plan that is in force after a change. */
export const planAfter = (plan: StagePlan, { opensAt, closesAt }: StageChange): StagePlan => ({
  opensAt: opensAt === undefined ? plan.opensAt : opensAt,
  closesAt: closesAt === undefined ? plan.closesAt : closesAt,
});

const actOf = (from: StageState, to: StageState): StageAct | undefined =>
  (stageTransitions[from] as Partial<Record<StageState, StageAct>>)[to];

/** Which times come with which act. */
function refuseTimes(act: StageAct, plan: StagePlan, { opensAt, closesAt }: StageChange): StageRefusal | undefined {
  switch (act) {
    case 'put-off':
      return opensAt === undefined && closesAt === undefined ? 'stage.time-missing' : undefined;
    case 'extend':
      if (opensAt !== undefined) return 'stage.time-unwanted';
      return closesAt === undefined || closesAt === plan.closesAt ? 'stage.time-missing' : undefined;
    case 'open':
    case 'reopen':
      return opensAt === undefined ? undefined : 'stage.time-unwanted';
    case 'close':
    case 'call-off':
      return opensAt === undefined && closesAt === undefined ? undefined : 'stage.time-unwanted';
  }
}

/** What is planned anew lies ahead, and what is open does not end before it has begun. */
function refuseMoments(
  after: StagePlan,
  { to, opensAt, closesAt }: StageChange,
  now: number,
): StageRefusal | undefined {
  const isPast = (time: number | null | undefined): boolean => typeof time === 'number' && time <= now;
  if (isPast(opensAt) || isPast(closesAt)) return 'stage.time-past';
  if (to === 'open') return isPast(after.closesAt) ? 'stage.time-past' : undefined;
  if (to === 'closed' || after.opensAt === null || after.closesAt === null) return undefined;
  return after.opensAt < after.closesAt ? undefined : 'stage.empty-window';
}
