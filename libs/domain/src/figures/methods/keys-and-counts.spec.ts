import { decided, makeEvidence, refusalsOf } from '../../../test/contest.js';
import { figuresContest, figuresOf } from '../../../test/figures.js';
import type { JsonObject } from '../../../test/json.js';
import { decide } from '../../ranking/decide.js';

const panel = (over: JsonObject = {}): JsonObject => ({
  id: 'judges',
  title: { zh: '评委' },
  criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 100, step: 1 } }],
  judges: { atLeast: 1 },
  ...over,
});
const sheet = (judge: string, marks: [number, number | null][], parts: JsonObject = {}): JsonObject => ({
  panel: 'judges',
  judge,
  marks,
  ...parts,
});
const marksContest = (steps: JsonObject[], sheets: JsonObject[], over: JsonObject = {}) => ({
  declared: { panels: [panel(over)] },
  figures: [{ id: 'x', from: { marks: 'judges' }, steps }],
  entries: 3,
  evidence: { sheets },
});
const marked = (...of: Parameters<typeof marksContest>) => figuresOf(marksContest(...of)).map(({ x }) => x);
const refused = (...of: Parameters<typeof marksContest>) => {
  const { rulebook, evidence } = figuresContest(marksContest(...of));
  return refusalsOf(decide(rulebook, evidence));
};
const sum = (over: string) => ({ method: 'sum', over });
const groups = [{ id: 'a' }, { id: 'b' }];

describe('a weight', () => {
  const marks = (judge: string, entry: number, mark: number | null): JsonObject => sheet(judge, [[entry, mark]]);
  const weighted = { method: 'weighted-mean', over: 'judge', weights: { J1: 1, J2: 3 } };

  const noWeight = ['rounds[0].figures[1].steps[0] no-weight'];

  it('is asked for once of each judge who gave a mark, and of nobody who gave none', () => {
    const known = [marks('J1', 1, 4), marks('J2', 1, 8)];
    expect(marked([weighted], [...known, marks('J9', 1, null)])).toEqual(['7', undefined, undefined]);
    const others = [
      sheet('J8', [
        [1, 8],
        [2, 8],
      ]),
      marks('J9', 1, 8),
    ];
    expect(refused([weighted], [...known, ...others])).toEqual([...noWeight, ...noWeight]);
  });

  it('is not asked for by a case under which nobody falls', () => {
    const cases = [
      { upTo: 1, method: 'sum' },
      { method: 'weighted-mean', weights: { J1: 1, J2: 3 } },
    ];
    const byCount = { method: 'by-count', over: 'judge', cases };
    expect(marked([byCount], [marks('J9', 1, 8)])).toEqual(['8', undefined, undefined]);
    expect(refused([byCount], [marks('J9', 1, 8), marks('J1', 1, 4)])).toEqual(noWeight);
  });

  it('is not asked for where one that was removed has the only mark', () => {
    const { rulebook, evidence } = figuresContest(marksContest([weighted], [marks('J9', 1, 8)]));
    const [round] = rulebook.rounds as JsonObject[];
    const kept = { ...rulebook, rounds: [{ ...round, removals: { withdrawn: 'keep' } }] };
    const decisions = [{ kind: 'withdrawn', entry: 1, round: 'only', ...decided }];
    expect(refusalsOf(decide(kept, { ...evidence, ...makeEvidence(kept), decisions }))).toEqual([]);
  });
});

describe('fill', () => {
  it('gives a number to every entry for every judge that was met', () => {
    const sheets = [
      sheet('J1', [[1, 5]]),
      sheet('J2', [
        [2, 7],
        [1, null],
      ]),
    ];
    expect(marked([{ method: 'fill', number: 1 }, sum('judge')], sheets)).toEqual(['6', '8', '2']);
  });

  it('gives it for every key that is declared, though no sheet has it', () => {
    const sheets = [sheet('J1', [[1, 5]], { group: 'a' })];
    const steps = [{ method: 'fill', number: 1 }, sum('judge'), sum('group')];
    expect(marked(steps, sheets, { groups })).toEqual(['6', '2', '2']);
  });

  it('gives it for an open key only where a sheet has it', () => {
    const sheets = [sheet('J1', [[1, 5]], { group: 'east' })];
    const steps = [{ method: 'fill', number: 1 }, sum('judge'), sum('group')];
    expect(marked(steps, sheets, { groups: true })).toEqual(['5', '1', '1']);
  });

  it('gives nothing where no key was met', () => {
    expect(marked([{ method: 'fill', number: 1 }, sum('judge')], [])).toEqual([undefined, undefined, undefined]);
  });
});

describe('require', () => {
  const needs = (atLeast: number, otherwise: string) => ({
    method: 'require',
    over: 'judge',
    atLeast,
    else: otherwise,
  });
  const sheets = [
    sheet('J1', [
      [1, 5],
      [2, 6],
    ]),
    sheet('J2', [[1, 7]]),
  ];

  it('leaves those who have enough, and makes the others absent', () => {
    expect(marked([needs(2, 'absent'), sum('judge')], sheets)).toEqual(['12', undefined, undefined]);
    expect(marked([needs(1, 'absent'), sum('judge')], sheets)).toEqual(['12', '6', undefined]);
  });

  it('refuses each entry that has too few: none is too few', () => {
    expect(refused([needs(2, 'refuse'), sum('judge')], sheets)).toEqual([
      'rounds[0].figures[1].steps[0] too-few',
      'rounds[0].figures[1].steps[0] too-few',
    ]);
    expect(refused([needs(1, 'refuse'), sum('judge')], [])).toHaveLength(3);
  });

  it('asks it of every key that is declared, though nothing stands there', () => {
    const grouped = [
      sheet(
        'J1',
        [
          [1, 5],
          [2, 5],
          [3, 5],
        ],
        { group: 'a' },
      ),
    ];
    expect(refused([needs(1, 'refuse'), sum('judge'), sum('group')], grouped, { groups })).toHaveLength(3);
    expect(refused([needs(1, 'refuse'), sum('judge'), sum('group')], grouped, { groups: true })).toEqual([]);
  });

  it('takes keys one by one: what is enough in one is not in the other', () => {
    const both = [
      sheet(
        'J1',
        [
          [1, 5],
          [2, 5],
        ],
        { group: 'a' },
      ),
      sheet(
        'J2',
        [
          [1, 5],
          [2, 5],
        ],
        { group: 'a' },
      ),
      sheet(
        'J1',
        [
          [1, 5],
          [2, 5],
        ],
        { group: 'b' },
      ),
      sheet('J2', [[1, 9]], { group: 'b' }),
    ];
    expect(marked([needs(2, 'absent'), sum('judge'), sum('group')], both, { groups })).toEqual(['24', '10', undefined]);
  });
});

describe('count', () => {
  it('is 0 also at a key that is declared and has no sheets', () => {
    const sheets = [sheet('J1', [[1, 5]], { group: 'a' })];
    const steps = [
      { method: 'count', over: 'judge' },
      { method: 'lowest', over: 'group' },
    ];
    expect(marked(steps, sheets, { groups })).toEqual(['0', '0', '0']);
    expect(marked(steps, sheets, { groups: true })).toEqual(['1', '0', '0']);
  });

  it('is 0 there also as a case of by-count, where any other case is absent', () => {
    const sheets = [sheet('J1', [[1, 5]], { group: 'a' })];
    const lowest = (cases: JsonObject[]) => [
      { method: 'by-count', over: 'judge', cases },
      { method: 'lowest', over: 'group' },
    ];
    const counted = [{ upTo: 0, method: 'count' }, { method: 'mean' }];
    expect(marked(lowest(counted), sheets, { groups })).toEqual(['0', '0', '0']);
    expect(marked(lowest([{ upTo: 0, method: 'sum' }, { method: 'mean' }]), sheets, { groups })).toEqual([
      '5',
      undefined,
      undefined,
    ]);
  });
});
