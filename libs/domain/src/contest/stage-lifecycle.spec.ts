import {
  planAfter,
  refuseTransition,
  stageKinds,
  stageStates,
  stageTransitions,
  type StageChange,
  type StageOfContest,
  type StageState,
} from './stage-lifecycle.js';

const NOW = 1_000;
const planned: StageOfContest = {
  kind: 'ballots',
  state: 'planned',
  plan: { opensAt: 2_000, closesAt: 3_000 },
  isImported: false,
  isRulebookSealed: true,
  cannotRun: false,
  isRoundFrozen: false,
  hasNextRoundOpened: false,
};
const refuse = (changes: Partial<StageOfContest>, change: StageChange, now = NOW) =>
  refuseTransition({ ...planned, ...changes }, change, now);

describe('the life of a stage', () => {
  it('leads from planned to every state, and from every state on', () => {
    const reached = new Set<StageState>(['planned']);
    for (const from of reached) for (const to of Object.keys(stageTransitions[from])) reached.add(to as StageState);
    expect([...reached].sort()).toEqual([...stageStates].sort());
    for (const state of stageStates) expect(Object.keys(stageTransitions[state])).not.toEqual([]);
  });

  it('knows these changes by hand and no others', () => {
    const acts = stageStates.flatMap((from) =>
      Object.entries(stageTransitions[from]).map(([to, act]) => `${from} ${to}: ${act}`),
    );
    expect(acts).toEqual([
      'planned planned: put-off',
      'planned open: open',
      'planned closed: call-off',
      'open open: extend',
      'open closed: close',
      'closed open: reopen',
    ]);
    const refused = stageStates.flatMap((state) =>
      stageStates
        .filter((to) => refuse({ state }, { to, closesAt: 4_000 }) === 'stage.wrong-state')
        .map((to) => `${state} ${to}`),
    );
    expect(refused).toEqual(['open planned', 'closed planned', 'closed closed']);
  });

  it('does not open before the rulebook is sealed, but can be put off and called off', () => {
    const unsealed = { isRulebookSealed: false };
    expect(refuse(unsealed, { to: 'open' })).toBe('rulebook.not-sealed');
    expect(refuse(unsealed, { to: 'planned', opensAt: 2_500 })).toBeUndefined();
    expect(refuse(unsealed, { to: 'closed' })).toBeUndefined();
  });

  it('does not open for what this version cannot run, but can be put off and called off', () => {
    const hindered = { cannotRun: true };
    expect(refuse(hindered, { to: 'open' })).toBe('stage.cannot-run');
    expect(refuse({ ...hindered, state: 'closed' }, { to: 'open' })).toBe('stage.cannot-run');
    expect(refuse(hindered, { to: 'planned', opensAt: 2_500 })).toBeUndefined();
    expect(refuse(hindered, { to: 'closed' })).toBeUndefined();
  });

  it.each(stageKinds)('of %s ends for good when its round is frozen, or a later one has begun', (kind) => {
    const reopen = (changes: Partial<StageOfContest>) => refuse({ kind, state: 'closed', ...changes }, { to: 'open' });
    expect(reopen({})).toBeUndefined();
    expect(reopen({ isRoundFrozen: true })).toBe(kind === 'notice' ? undefined : 'stage.round-frozen');
    expect(reopen({ hasNextRoundOpened: true })).toBe('stage.next-round-opened');
  });

  it('goes on where it is open, and opens the first time, whatever a later round does', () => {
    expect(refuse({ hasNextRoundOpened: true }, { to: 'open' })).toBeUndefined();
    expect(refuse({ state: 'open', hasNextRoundOpened: true }, { to: 'open', closesAt: 4_000 })).toBeUndefined();
  });

  it.each(stageKinds)('says of %s whether an imported contest may open it', (kind) => {
    const mayNot = kind === 'ballots' || kind === 'marks';
    const history = { kind, isImported: true, state: 'closed' } as const;
    expect(refuse(history, { to: 'open' })).toBe(mayNot ? 'contest.imported' : undefined);
  });
});

describe('the times of a change', () => {
  it.each<[string, Partial<StageOfContest>, StageChange, string | undefined]>([
    ['put off to another day', {}, { to: 'planned', opensAt: 2_500 }, undefined],
    ['put off, to be longer', {}, { to: 'planned', closesAt: 4_000 }, undefined],
    ['put off to a day not known yet', {}, { to: 'planned', opensAt: null, closesAt: null }, undefined],
    ['put off without a word when', {}, { to: 'planned' }, 'stage.time-missing'],
    ['put off into the past', {}, { to: 'planned', opensAt: 1_000 }, 'stage.time-past'],
    ['put off beyond its end', {}, { to: 'planned', opensAt: 3_000 }, 'stage.empty-window'],
    ['opened early', {}, { to: 'open' }, undefined],
    ['opened early, with another end', {}, { to: 'open', closesAt: 1_500 }, undefined],
    ['opened with an end in the past', {}, { to: 'open', closesAt: 900 }, 'stage.time-past'],
    ['opened at another time than now', {}, { to: 'open', opensAt: 1_500 }, 'stage.time-unwanted'],
    ['called off', {}, { to: 'closed' }, undefined],
    ['called off at another time than now', {}, { to: 'closed', closesAt: 2_000 }, 'stage.time-unwanted'],
    ['extended', { state: 'open' }, { to: 'open', closesAt: 4_000 }, undefined],
    ['extended without end', { state: 'open' }, { to: 'open', closesAt: null }, undefined],
    ['extended to no other end', { state: 'open' }, { to: 'open', closesAt: 3_000 }, 'stage.time-missing'],
    ['extended without an end said', { state: 'open' }, { to: 'open' }, 'stage.time-missing'],
    ['extended by its beginning', { state: 'open' }, { to: 'open', opensAt: 1, closesAt: 9 }, 'stage.time-unwanted'],
    ['extended into the past', { state: 'open' }, { to: 'open', closesAt: 500 }, 'stage.time-past'],
    ['closed early', { state: 'open' }, { to: 'closed' }, undefined],
    ['opened again before its planned end', { state: 'closed' }, { to: 'open' }, undefined],
    ['opened again with a new end', { state: 'closed' }, { to: 'open', closesAt: 5_000 }, undefined],
    ['opened again without an end', { state: 'closed' }, { to: 'open', closesAt: null }, undefined],
  ])('%s', (_what, stage, change, refusal) => {
    expect(refuse(stage, change)).toBe(refusal);
  });

  it('ask of a stage that has run out for a new end, unless none was planned', () => {
    expect(refuse({ state: 'closed' }, { to: 'open' }, 3_000)).toBe('stage.time-past');
    expect(refuse({ state: 'closed' }, { to: 'open', closesAt: 4_000 }, 3_000)).toBeUndefined();
    const endless = { state: 'closed', plan: { opensAt: 2_000, closesAt: null } } as const;
    expect(refuse(endless, { to: 'open' }, 3_000)).toBeUndefined();
  });

  it('that are left out stay as they were planned', () => {
    expect(planAfter(planned.plan, { to: 'planned', opensAt: 2_500 })).toEqual({ opensAt: 2_500, closesAt: 3_000 });
    expect(planAfter(planned.plan, { to: 'planned', closesAt: null })).toEqual({ opensAt: 2_000, closesAt: null });
  });
});
