import { refuseTransition, stageKinds, stageStates, stageTransitions, type StageOfContest } from './stage-lifecycle.js';

const planned: StageOfContest = { kind: 'ballots', state: 'planned', isImported: false, isRulebookSealed: true };

describe('the life of a stage', () => {
  it('goes from planned to open to closed and nowhere else', () => {
    const allowed = stageStates.flatMap((from) =>
      stageStates
        .filter((to) => refuseTransition({ ...planned, state: from }, to) === undefined)
        .map((to) => `${from} ${to}`),
    );
    expect(allowed).toEqual(['planned open', 'open closed']);
    expect(stageTransitions.closed).toEqual([]);
  });

  it('does not open before the rulebook is sealed', () => {
    expect(refuseTransition({ ...planned, isRulebookSealed: false }, 'open')).toBe('rulebook.not-sealed');
  });

  it.each(stageKinds)('says of %s whether an imported contest may open it', (kind) => {
    const mayNot = kind === 'ballots' || kind === 'marks';
    expect(refuseTransition({ ...planned, kind, isImported: true }, 'open')).toBe(
      mayNot ? 'contest.imported' : undefined,
    );
  });
});
